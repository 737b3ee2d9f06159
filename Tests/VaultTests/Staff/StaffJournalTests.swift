import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

/// What the journal says after each thing that changes something.
@Suite struct StaffJournalTests {
    private struct Line: Equatable, CustomStringConvertible {
        let purpose: OpeningPurpose
        let actor: OpeningActor
        init(_ purpose: OpeningPurpose, _ actor: OpeningActor) { (self.purpose, self.actor) = (purpose, actor) }
        var description: String { "\(purpose.rawValue) by \(actor)" }
    }

    /// What `act` adds. (Outside of `#expect`: a closure with `await` inside
    /// one is taken for another by the compiler of today.)
    private func check(_ desk: Desk, _ expected: [Line], _ act: () async throws -> Void, at place: SourceLocation = #_sourceLocation)
        async throws
    {
        let start = try await desk.lastEntry()
        try await act()
        let entries = try await desk.journal(after: start)
        #expect(entries.allSatisfy { $0.seals.isEmpty })
        #expect(entries.map { Line($0.purpose, $0.actor) } == expected, sourceLocation: place)
    }

    private func lines(_ desk: Desk, _ act: () async throws -> Void) async throws -> [Line] {
        let start = try await desk.lastEntry()
        try await act()
        return try await desk.journal(after: start).map { Line($0.purpose, $0.actor) }
    }

    @Test func settingUpAnAccountIsJournalled() async throws {
        try await Fixture().withDesk { desk in
            var link: OneTimeToken?
            try await check(desk, [Line(.staffChange, .operatorAtHand)]) { link = try await desk.invite("noemie@example.org") }
            let token = try #require(link)
            try await check(desk, []) { _ = try await desk.vault.invitation(token) }
            var began: [SignedIn] = []
            let first = try await lines(desk) { began.append(try await desk.vault.enrol(token)) }
            let second = try await lines(desk) { began.append(try await desk.vault.enrol(token)) }
            let staff = began[0].grant.member.id
            let enrolments = began.map { OpeningActor.staff(staff, $0.grant.id, nil) }
            #expect(first == [Line(.staffChange, enrolments[0])])
            #expect(second == [Line(.staffChange, enrolments[1]), Line(.signOut, enrolments[0])])
            let settled = try await lines(desk) { _ = try await desk.addKey(began[1].secret) }
            #expect(settled == [Line(.staffChange, enrolments[1]), Line(.signIn, enrolments[1])])
        }
    }

    @Test func signingInAndOutIsJournalled() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            var grants: [SignedIn] = []
            let signIn = try await lines(desk) { grants.append(try await desk.signIn(person.key)) }
            #expect(signIn == [Line(.signIn, .staff(person.id, grants[0].grant.id, nil))])
            let prove = try await lines(desk) {
                _ = try await desk.vault.prove(try await desk.proof(person.key), device: nil, grant: grants[0].secret)
            }
            #expect(prove == [Line(.staffChange, .staff(person.id, grants[0].grant.id, nil))])
            let signOut = try await lines(desk) {
                try await desk.vault.signOut(grants[0].secret)
                try await desk.vault.signOut(grants[0].secret)
            }
            #expect(signOut == [Line(.signOut, .staff(person.id, grants[0].grant.id, nil))])
            let second = try await desk.signIn(person.key)
            let all = try await lines(desk) { try await desk.vault.signOutEverywhere(second.secret) }
            #expect(Set(all.map(\.description)) == Set([person.signedIn, second].map { "sign-out by staff \(person.id) \($0.grant.id)" }))
            let failed = try await lines(desk) { _ = try? await desk.signIn(SoftKey()) }
            #expect(failed.isEmpty)
        }
    }

    @Test func changesOfWaysAreJournalled() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            let change = Line(.staffChange, .staff(person.id, person.signedIn.grant.id, nil))
            var added: SoftKey?
            try await check(desk, [change]) { added = try await desk.addKey(person.grant) }
            let key = try #require(added)
            try await check(desk, [change]) { try await desk.vault.removePasskey(key.credentialID, grant: person.grant) }
            try await check(desk, [change]) { _ = try await desk.vault.newRecoveryCodes(person.grant) }
            let password = try await lines(desk) { _ = try await desk.setPassword(person.grant) }
            #expect(password == [Line(.signOut, .staff(person.id, second.grant.id, nil)), change])
            let reading = try await lines(desk) {
                _ = try await desk.vault.grant(person.grant)
                _ = try await desk.vault.methods(person.grant)
                _ = try await desk.vault.newTimeCodeSecret(person.grant, isAnother: false)
                _ = try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
            }
            #expect(reading.isEmpty)
        }
    }

    @Test func changesOfRolesAreJournalledWithWhoMadeThem() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            let person = try await desk.person("noemie@example.org")
            let byManager = Line(.staffChange, .staff(manager.id, manager.signedIn.grant.id, .manager))
            let ended = Line(.signOut, .staff(person.id, person.signedIn.grant.id, nil))
            try await check(desk, [byManager]) { _ = try await desk.vault.invite(Desk.invitation("c@example.org"), grant: manager.grant) }
            let replaced = try await lines(desk) {
                var other = try Desk.invitation("noemie@example.org", .practitioner)
                other.replaces = .reception
                _ = try await desk.vault.invite(other, grant: manager.grant)
            }
            #expect(replaced == [byManager, ended])
            let revoked = try await lines(desk) { try await desk.vault.revoke(person.id, at: Sample.clinic, grant: manager.grant) }
            #expect(revoked == [byManager])
            try await check(desk, []) { _ = try await desk.vault.staff(of: Sample.clinic, grant: manager.grant) }
            let byOperator = Line(.staffChange, .operatorAtHand)
            try await check(desk, [byOperator]) { _ = try await desk.theOperator.signInLink(for: manager.email) }
            let last = try await lines(desk) { try await desk.theOperator.revoke(manager.id, at: nil) }
            #expect(last == [byOperator, Line(.signOut, .staff(manager.id, manager.signedIn.grant.id, nil))])
            try await check(desk, []) { _ = try await desk.theOperator.staff(of: nil) }
        }
    }
}
