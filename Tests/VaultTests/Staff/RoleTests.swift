import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

/// Role × call: the whole table, tried.
@Suite struct RoleTests {
    enum Call: String, CaseIterable {
        case grant, methods, addPasskey, recoveryCodes, open, openElsewhere, staff, staffElsewhere, invite, inviteElsewhere, revoke
        case revokeElsewhere
    }

    private static let everyone: Set<Call> = [.grant, .methods, .addPasskey, .recoveryCodes]
    static let table: [StaffRole: Set<Call>] = [
        .reception: everyone.union([.open]),
        .practitioner: everyone.union([.open]),
        .manager: everyone.union([.open, .staff, .invite, .revoke]),
        .support: everyone,
    ]

    @Test(arguments: StaffRole.allCases)
    func everyRoleMayWhatTheTableSaysAndNothingElse(role: StaffRole) async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org", role)
            let colleague = try await desk.person("colleague@example.org")
            let elsewhere = try await desk.person("elsewhere@example.org", .reception, at: Sample.otherClinic)
            let (here, there) = (try await desk.seals(1), try await desk.seals(1, at: Sample.otherClinic))
            for call in Call.allCases {
                let allowed: Bool
                do throws(StaffFault) {
                    switch call {
                    case .grant: _ = try await desk.vault.grant(person.grant)
                    case .methods: _ = try await desk.vault.methods(person.grant)
                    case .addPasskey: _ = try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
                    case .recoveryCodes: _ = try await desk.vault.newRecoveryCodes(person.grant)
                    case .open: _ = try await desk.vault.open(here, at: Sample.clinic, grant: person.grant)
                    case .openElsewhere: _ = try await desk.vault.open(there, at: Sample.otherClinic, grant: person.grant)
                    case .staff: _ = try await desk.vault.staff(of: Sample.clinic, grant: person.grant)
                    case .staffElsewhere: _ = try await desk.vault.staff(of: Sample.otherClinic, grant: person.grant)
                    case .invite: _ = try await desk.vault.invite(invitation(Sample.clinic), grant: person.grant)
                    case .inviteElsewhere: _ = try await desk.vault.invite(invitation(Sample.otherClinic), grant: person.grant)
                    case .revoke: try await desk.vault.revoke(colleague.id, at: Sample.clinic, grant: person.grant)
                    case .revokeElsewhere: try await desk.vault.revoke(elsewhere.id, at: Sample.otherClinic, grant: person.grant)
                    }
                    allowed = true
                } catch {
                    #expect(error == .refused(.notAllowed), "\(call)")
                    allowed = false
                }
                #expect(allowed == Self.table[role]?.contains(call), "\(role) \(call)")
            }
        }
    }

    private func invitation(_ clinic: ClinicID) -> StaffInvitation {
        StaffInvitation(
            email: EmailAddress("new@example.org")!, givenName: "Ève", familyName: "Roy", language: .english,
            membership: Membership(clinic: clinic, role: .reception))
    }
}
