import Scheduling
import Testing

@Suite struct AppointmentTests {
    private static let now = at("2026-08-13T12:00:00Z")

    private func appointment(_ state: AppointmentState) throws -> Appointment {
        Appointment(
            id: id(1), reference: try #require(AppointmentReference("K7M-42Q")), slot: id(2), clinic: id(3), practitioner: id(4),
            start: Self.now + 7200, end: Self.now + 8100, modality: .inPerson, state: state, sequence: 0, created: Self.now - 60,
            updated: Self.now - 60
        )
    }

    private func slot(_ number: UInt64 = 5, clinic: UInt64 = 3, start: Instant = now + 86_400) -> Slot {
        Slot(
            id: id(number), schedule: id(6), clinic: id(clinic), practitioner: id(7), start: start, end: start + 1200, modality: .phone,
            audience: .everyone, state: .tentative, publicFrom: Self.now
        )
    }

    private static let legal: [AppointmentState: [String: AppointmentState]] = [
        .pending: ["book": .booked, "cancel": .cancelled],
        .booked: ["arrive": .arrived, "cancel": .cancelled, "miss": .noshow, "reschedule": .booked],
        .arrived: ["fulfil": .fulfilled], .fulfilled: [:], .cancelled: [:], .noshow: [:],
    ]

    @Test(arguments: AppointmentState.allCases, ["book", "arrive", "fulfil", "cancel", "miss", "reschedule"])
    func everyEventInEveryStateLeadsWhereTheTableSays(_ state: AppointmentState, _ name: String) throws {
        var appointment = try appointment(state)
        let before = appointment
        let now = name == "miss" ? appointment.start : Self.now
        let event: Appointment.Event =
            switch name {
            case "book": .book
            case "arrive": .arrive
            case "fulfil": .fulfil
            case "cancel": .cancel
            case "miss": .miss
            default: .reschedule(to: slot())
            }
        if let expected = Self.legal[state]?[name] {
            _ = try appointment.apply(event, at: now)
            #expect(appointment.state == expected)
            #expect(appointment.updated == now)
            #expect(appointment.sequence == (["cancel", "reschedule"].contains(name) ? 1 : 0))
        } else {
            #expect(throws: Appointment.Refusal.illegal(state)) { try appointment.apply(event, at: now) }
            #expect(appointment == before)
        }
    }

    @Test func aCancelledVisitGivesItsSlotBackWhileItIsAhead() throws {
        var early = try appointment(.booked)
        #expect(try early.apply(.cancel, at: Self.now) == .release(id(2)))
        var late = try appointment(.booked)
        #expect(try late.apply(.cancel, at: late.start) == .release(nil))
    }

    @Test func aMoveTakesTheNewSlotsTimePlaceAndPerson() throws {
        var moved = try appointment(.booked)
        #expect(try moved.apply(.reschedule(to: slot()), at: Self.now) == .move(from: id(2), to: id(5)))
        #expect(moved.slot == id(5) && moved.practitioner == id(7) && moved.modality == .phone)
        #expect(moved.start == Self.now + 86_400 && moved.end == Self.now + 87_600)
        #expect(moved.sequence == 1 && moved.reference.description == "K7M-42Q")
    }

    @Test func aMoveIsRefusedToThePastToAnotherClinicAndToItself() throws {
        for other in [slot(start: Self.now), slot(clinic: 9), slot(2)] {
            var appointment = try appointment(.booked)
            #expect(throws: Appointment.Refusal.slot) { try appointment.apply(.reschedule(to: other), at: Self.now) }
        }
        var begun = try appointment(.booked)
        #expect(throws: Appointment.Refusal.past) { try begun.apply(.reschedule(to: slot()), at: begun.start) }
    }

    @Test func nobodyIsMissedBeforeTheStart() throws {
        var appointment = try appointment(.booked)
        #expect(throws: Appointment.Refusal.early) { try appointment.apply(.miss, at: appointment.start - 1) }
    }

    @Test func aPendingVisitIsNotBookedOnceItsTimeHasCome() throws {
        var appointment = try appointment(.pending)
        #expect(throws: Appointment.Refusal.past) { try appointment.apply(.book, at: appointment.start) }
    }
}
