import Containment
import Credentials
import Scheduling
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

/// Every verb of the desk by every role: exactly what the role table says.
@Suite struct DeskRoleTests {
    @Test(arguments: StaffRole.allCases)
    func aVerbIsDoneWhereTheTableSays(_ role: StaffRole) async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(role)
            let slots = try await world.openSlots(clinic: World.plateau)
            let ids = [
                try await world.book(slots[0].id).appointment.id, try await world.book(slots[1].id, World.person(2)).appointment.id,
                try await world.book(slots[2].id, World.person(3)).appointment.id,
            ]
            let id: FormID<Hold> = try world.house.formID(for: .addition, at.context)
            let form = DeskBooking(hold: id.id, particulars: World.caller(), origin: .telephone, isThere: false)
            let start = LocalDateTime(date: try world.today(), time: time("10:00"))
            let addition = Addition(form: id, practitioner: World.place(101), start: start, minutes: 15, modality: .inPerson)
            let verbs: [(Capability, () async throws -> Void)] = [
                (.viewDay, { _ = try await world.day(at) }),
                (.viewDay, { _ = try await world.desk.practitioners(at.context) }),
                (.viewDay, { _ = try await world.desk.visit(ids[0], grant: at.secret, at.context) }),
                (.checkIn, { _ = try await world.desk.record(.arrive, of: ids[0], at.context) }),
                (.bookAtDesk, { _ = try await world.desk.hold(slots[5].id, grant: at.secret, at.context) }),
                (.bookAtDesk, { _ = try await world.desk.freeSlots(from: try world.today(), days: 1, at.context) }),
                (.overbook, { _ = try await world.desk.overbook(addition, form, grant: at.secret, at.context) }),
                (.cancelAtDesk, { _ = try await world.desk.cancel(ids[1], sequence: 0, because: .asked, writing: false, at.context) }),
                (.moveAtDesk, { _ = try await world.desk.move(ids[2], sequence: 0, to: slots[8].id, writing: false, at.context) }),
            ]
            for (capability, verb) in verbs {
                let refused = try await refusal(verb)
                #expect(refused == (RoleTable.standard.allows(role, capability) ? nil : .denied), "\(role) \(capability)")
            }
            let opened = try await world.day(at).visits.contains { if case .opened = $0.person { true } else { false } }
            #expect(opened == RoleTable.standard.allows(role, .openParticulars))
        }
    }

    @Test func whoIsNotStaffDoesNothingAtTheDesk() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            var context = world.patient()
            #expect(try await refusal { try await world.desk.record(.arrive, of: id, context) } == .denied)
            context.audience = .staff
            #expect(try await refusal { try await world.desk.record(.arrive, of: id, context) } == .denied)
            #expect(
                try await refusal { try await world.reception.hold(try await world.openSlots()[0].id, owner: world.owner(), at.context) }
                    == .denied)
        }
    }
}
