import Containment
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// What did not arrive, and who sees to it.
@Suite struct UndeliveredTests {
    /// Books, and lets the confirmation fail.
    private func bookInVain(_ world: World, _ number: Int = 1, _ failure: DeliveryFailure = .permanent) async throws -> (Booked, OutboxItem)
    {
        let booked = try await world.book(nil, World.person(number))
        let item = try #require(try await world.claim().first { $0.subject == .appointment(booked.appointment.id) })
        try await world.deliveries.failed(item, failure, world.system)
        return (booked, item)
    }

    @Test(
        arguments: EngineKind.allCases,
        [
            (DeliveryFailure.permanent, Undelivered.refused), (.mailboxFull, .mailboxFull), (.nobody, .nobody),
        ])
    func whyAndWhenIsKept(_ kind: EngineKind, _ failure: (DeliveryFailure, Undelivered)) async throws {
        try await withWorld(kind) { world in
            let (booked, item) = try await bookInVain(world, 1, failure.0)
            let desk = try await world.signIn()
            let listed = try await world.desk.undelivered(desk.context)
            #expect(listed.map(\.message) == [item.id] && listed.first?.why == failure.1 && listed.first?.kind == .confirmation)
            #expect(listed.first?.appointment.id == booked.appointment.id && listed.first?.at == world.clock.now())
            #expect(try await world.day(desk).undelivered == 1)
            #expect(try await world.administration.undelivered(of: nil, world.system).count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsTriedInVainIsGivenUp(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            var item = try #require(try await world.claim().first)
            item.attempts = Deliveries.attemptsMax
            try await world.deliveries.failed(item, .temporary, world.system)
            let desk = try await world.signIn()
            #expect(try await world.desk.undelivered(desk.context).map(\.why) == [.givenUp])
        }
    }

    /// Nothing leaves where there is nothing to write to: it is said, and the
    /// row stays until there is, or somebody has called.
    @Test(arguments: EngineKind.allCases)
    func whereThereIsNothingToWriteToThatIsSaid(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let desk = try await world.signIn()
            var person = World.person(1)
            (person.email, person.phone, person.channel) = (nil, PhoneNumber("514 285-9286 poste 3"), .email)
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let booked = try await world.bookAtDesk(slot.id, desk, person)
            let id = booked.appointment.id
            let item = try #require(try await world.claim().first { $0.subject == .appointment(id) })
            try await world.deliveries.failed(item, .nobody, world.system)
            #expect(try await world.desk.undelivered(desk.context).map(\.why) == [.nobody])
            #expect(try await refusal { try await world.desk.sendAgain(item.id, grant: desk.secret, desk.context) } == .nowhereToWrite(id))
            #expect(try await refusal { try await world.desk.sendAgain(id, grant: desk.secret, desk.context) } == .nowhereToWrite(id))
            #expect(try await world.desk.undelivered(desk.context).count == 1, "the row stays")
            try await world.desk.correct(
                id, version: 1, to: ContactCorrection(phone: nil, email: EmailAddress("a@example.org"), language: .french), writing: false,
                grant: desk.secret, desk.context)
            try await world.desk.sendAgain(item.id, grant: desk.secret, desk.context)
            #expect(try await world.desk.undelivered(desk.context).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func sentAgainItIsANewTryOfTheSameMessageAndLeavesTheList(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (booked, item) = try await bookInVain(world)
            let desk = try await world.signIn()
            try await world.desk.sendAgain(item.id, grant: desk.secret, desk.context)
            #expect(try await world.desk.undelivered(desk.context).isEmpty)
            #expect(try await refusal { try await world.desk.sendAgain(item.id, grant: desk.secret, desk.context) } == .notFound)
            let again = try #require(try await world.claim().first { $0.id == item.id })
            #expect(again.attempts == 1)
            // The full link was erased with the first try: what goes now is the weaker one.
            guard case .visit? = try await world.deliveries.open(again, world.system).first?.visit?.link else {
                Issue.record("not the weak link")
                return
            }
            try await world.deliveries.delivered(again, world.system)
            #expect(try await world.view(booked).appointment.state == .booked)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsNoLongerTrueIsNotRepeatedButTheVisitIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let slot = try #require(try await world.openSlots(clinic: World.plateau).first { $0.start == at("2026-11-25T10:00:00-05:00") })
            let booked = try await world.book(slot.id)
            world.clock.set(at("2026-11-24T10:00:00-05:00"))
            try await world.deliveries.queueReminders(since: nil, world.system)
            let item = try #require(try await world.claim().first { $0.kind == .reminder })
            try await world.deliveries.failed(item, .permanent, world.system)
            // In the evening "tomorrow" may still be said, but not to somebody who sleeps.
            world.clock.set(at("2026-11-24T21:30:00-05:00"))
            let desk = try await world.signIn()
            #expect(try await world.desk.undelivered(desk.context).map(\.canBeSent) == [true])
            try await world.desk.sendAgain(item.id, grant: desk.secret, desk.context)
            #expect(try await world.desk.undelivered(desk.context).isEmpty)
            let kinds = try await world.claim().filter { $0.subject == .appointment(booked.appointment.id) }.map(\.kind)
            #expect(kinds.contains(.sentAgain) && !kinds.contains(.reminder))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsSettledIsGoneOnceForAll(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (_, item) = try await bookInVain(world)
            let one = try await world.signIn()
            let two = try await world.signIn(.manager, name: "Rita")
            try await world.desk.settle(item.id, one.context)
            #expect(try await refusal { try await world.desk.settle(item.id, two.context) } == .notFound)
            #expect(try await world.desk.undelivered(two.context).isEmpty)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%message.settled%'") == 1)
            #expect(try await world.count("SELECT state FROM outbox") == OutboxState.dead.rawValue)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherClinicsMessagesAreNotThere(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slot = try #require(try await world.openSlots(clinic: World.plateau).first)
            let booked = try await world.book(slot.id)
            let item = try #require(try await world.claim().first { $0.subject == .appointment(booked.appointment.id) })
            try await world.deliveries.failed(item, .permanent, world.system)
            let other = try await world.signIn(at: World.verdun, name: "Vera")
            #expect(try await world.desk.undelivered(other.context).isEmpty)
            #expect(try await refusal { try await world.desk.sendAgain(item.id, grant: other.secret, other.context) } == .notFound)
            #expect(try await refusal { try await world.desk.settle(item.id, other.context) } == .notFound)
            for role in [StaffRole.practitioner, .support] {
                let someone = try await world.signIn(role, name: "Sam")
                #expect(try await refusal { try await world.desk.undelivered(someone.context) } == .denied)
                #expect(try await refusal { try await world.desk.sendAgain(item.id, grant: someone.secret, someone.context) } == .denied)
                #expect(try await refusal { try await world.desk.settle(item.id, someone.context) } == .denied)
            }
            #expect(try await world.state() == .dead)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsOverIsNobodysToSeeTo(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await bookInVain(world)
            world.clock.advance(40 * 86_400)
            let desk = try await world.signIn()
            #expect(try await world.desk.undelivered(desk.context).isEmpty)
            let dead = "SELECT COUNT(*) FROM outbox WHERE state IN (2, 4) AND settled_at = 0"
            #expect(try await world.count(dead) == 1)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count(dead) == 0)
        }
    }

    /// What the clinic did and nobody can be told is for somebody to call about.
    @Test(arguments: EngineKind.allCases)
    func whoeverHasNoAddressIsToBeCalledAboutWhatTheClinicChanged(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let desk = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.bookAtDesk(slots[3].id, desk)
            _ = try await world.desk.cancel(booked.appointment.id, sequence: 0, because: .clinicClosed, writing: true, desk.context)
            var kinds: [MessageKind: [DeliveryContents]] = [:]
            for item in try await world.claim() { kinds[item.kind] = try await world.deliveries.open(item, world.system) }
            #expect(kinds[.confirmation]?.isEmpty == true)
            #expect(kinds[.cancelledByClinic]?.count == 1 && kinds[.cancelledByClinic]?.first?.contact.email == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOpenDeskIsToldWhenSomethingCameBack(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, World.person(1))
            let item = try #require(try await world.claim().first { $0.subject == .appointment(booked.appointment.id) })
            let desk = try await world.signIn()
            var watch = DayWatch(date: try world.today(), mark: try await world.day(desk).mark)
            _ = try await world.desk.update(&watch, grant: desk.secret, desk.context)
            let before = try await world.count("SELECT COUNT(*) FROM slot_change")
            try await world.deliveries.failed(item, .permanent, world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM slot_change") == before + 1)
            let update = try await world.desk.update(&watch, grant: desk.secret, desk.context)
            #expect(update.isPostChanged && !update.isWhole && update.day.undelivered == 1)
            #expect(try await world.desk.update(&watch, grant: desk.secret, desk.context).isEmpty)
        }
    }
}
