import Containment
import Credentials
import Scheduling
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

/// Someone signed in at one clinic, with what they act by.
struct AtDesk: Sendable {
    let secret: GrantSecret
    let member: StaffMember
    let membership: Membership
    let clock: TestClock

    var context: Context {
        Context(actor: .staff(member.id, membership), audience: .staff, language: .french, instant: clock.now(), network: .local)
    }
}

extension World {
    var desk: Desk { Desk(house) }

    /// Someone with a role, signed in by a link: nothing here is made up that
    /// the vault would not know.
    func signIn(
        _ role: StaffRole = .reception, at clinic: ClinicID = World.plateau, practitioner: PractitionerID? = nil, name: String = "Reine"
    ) async throws -> AtDesk {
        let email = try #require(EmailAddress("\(name.lowercased()).\(role.rawValue)@clinic.example"))
        let membership = Membership(clinic: clinic, role: role, practitioner: practitioner ?? Self.place(101))
        _ = try await staffOperator.invite(
            StaffInvitation(email: email, givenName: name, familyName: "Comptoir", language: .french, membership: membership))
        let link = try await staffOperator.signInLink(for: email)
        let signedIn = try await vault.signIn(.link(link), device: nil)
        return AtDesk(secret: signedIn.secret, member: signedIn.grant.member, membership: membership, clock: clock)
    }

    static func caller(_ family: String = "Tremblay", birth: LocalDate? = nil) -> Particulars {
        Particulars(
            givenName: "Anne", familyName: family, birthDate: birth, healthNumber: nil, phone: PhoneNumber("514 555-0123"), email: nil,
            language: .french, bookedFor: .oneself, reason: .other)
    }

    /// Books a slot of the clinic's by telephone.
    func bookAtDesk(_ slot: SlotID, _ at: AtDesk, _ person: Particulars = World.caller(), isThere: Bool = false) async throws -> Booked {
        let hold = try await desk.hold(slot, grant: at.secret, at.context)
        return try await desk.book(
            DeskBooking(hold: hold.id, particulars: person, origin: isThere ? .walkIn : .telephone, isThere: isThere), grant: at.secret,
            at.context)
    }

    func today() throws -> LocalDate {
        try #require(house.node.zones.rules(of: .toronto)).local(at: clock.now()).date
    }

    func day(_ at: AtDesk, _ date: LocalDate? = nil) async throws -> ClinicDay {
        try await desk.day(try date ?? today(), grant: at.secret, at.context)
    }
}
