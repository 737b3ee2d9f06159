import Containment
import Database
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Cancellations while nothing can be cancelled: they wait, and are done later.
@Suite struct QueuedCancellationTests {
    private func queue(_ world: World, _ booked: Booked) async throws -> Cancelled {
        try await world.reception.cancelOrQueue(booked.appointment.id, key: .manage(booked.manage), world.patient())
    }

    private func waiting(_ world: World) async throws -> Int64 {
        try await world.count("SELECT COUNT(*) FROM queued_cancellation WHERE ended_at = 0")
    }

    @Test(arguments: EngineKind.allCases)
    func itWaitsOnceIsSeenAtTheDeskAndIsDoneLater(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace(in: 4 * 3600))
            try await world.frozen()
            let at = try await world.signIn()
            var watch = DayWatch(date: try world.today(), mark: "")
            _ = try await world.desk.update(&watch, grant: at.secret, at.context)
            for _ in 0..<2 {
                guard case .queued(let appointment) = try await queue(world, booked) else {
                    Issue.record("it was not queued")
                    return
                }
                #expect(appointment.state == .booked)
                world.clock.advance(1)
            }
            #expect(try await waiting(world) == 1)
            #expect(try await world.view(booked).cancellationQueued != nil)
            // At once, also on a page that stands open.
            let update = try await world.desk.update(&watch, grant: at.secret, at.context)
            #expect(update.changed.contains(booked.appointment.slot))
            #expect(try await world.day(at).visits.contains { $0.appointment.id == booked.appointment.id && $0.isNotToCome })
            #expect(try await Finishing(world.house).round() == Finishing.Round())
            try await world.open()
            var done = Finishing.Round()
            done.cancelled = 1
            #expect(try await Finishing(world.house).round() == done)
            #expect(try await Finishing(world.house).round() == Finishing.Round())
            let view = try await world.view(booked)
            #expect(view.appointment.state == .cancelled && view.appointment.sequence == 1 && view.cancellationQueued == nil)
            #expect(try await world.slot(booked.appointment.slot).slot.state == .free)
            #expect(try await waiting(world) == 0)
            try await world.expectClean()
        }
    }

    /// As a cancellation at any other time: whoever waits has the place first, and the message is the same.
    @Test(arguments: EngineKind.allCases)
    func itsPlaceGoesToWhoWaits(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace(in: 5 * 3600))
            let link = try await world.wait(2)
            try await world.ordered([.surface(.front): .frozen])
            _ = try await queue(world, booked)
            try await world.open()
            try await Finishing(world.house).round()
            #expect(try await world.match(Matching(world.house)).offered == 1)
            #expect(try await world.own(link).offer?.opening.slot == booked.appointment.slot)
            #expect(try await world.delivered().contains { $0.kind == .cancelled })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theyAreDoneInTheOrderInWhichTheyWereAskedFor(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var booked: [Booked] = []
            for number in 1...3 { booked.append(try await world.book(try await world.openPlace(in: 4 * 3600), World.person(number))) }
            try await world.frozen()
            for one in [booked[1], booked[2], booked[0]] {
                _ = try await queue(world, one)
                world.clock.advance(1)
            }
            let order = try await world.engine.read { tx throws(StoreError) in try tx.queuedCancellations(at: World.plateau, limit: 9) }
            #expect(order.map(\.appointment) == [booked[1], booked[2], booked[0]].map(\.appointment.id))
            try await world.open()
            #expect(try await Finishing(world.house).round().cancelled == 3)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoeverComesAfterAllKeepsTheirVisit(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace(in: 4 * 3600))
            try await world.frozen()
            _ = try await queue(world, booked)
            _ = try await world.reception.keep(booked.appointment.id, key: .manage(booked.manage), world.patient())
            _ = try await world.reception.keep(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(try await world.view(booked).cancellationQueued == nil)
            try await world.open()
            #expect(try await Finishing(world.house).round() == Finishing.Round())
            #expect(try await world.view(booked).appointment.state == .booked)
            try await world.expectClean()
        }
    }

    /// The visit stands; that its person had said so is not lost.
    @Test(arguments: EngineKind.allCases)
    func aVisitThatHasBegunIsNotCancelledAndTheDeskSeesWhy(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace())
            try await world.frozen()
            _ = try await queue(world, booked)
            world.clock.advance(booked.appointment.start - world.clock.now() + 60)
            try await world.open()
            #expect(try await Finishing(world.house).round().ended == 1)
            #expect(try await waiting(world) == 0)
            let at = try await world.signIn()
            let visit = try #require(try await world.day(at).visits.first { $0.appointment.id == booked.appointment.id })
            #expect(visit.appointment.state == .booked && visit.isNotToCome)
            #expect(try await Finishing(world.house).round() == Finishing.Round())
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatTheDeskCancelsDoesNotWait(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace(in: 4 * 3600))
            try await world.frozen()
            _ = try await queue(world, booked)
            let at = try await world.signIn()
            _ = try await world.desk.cancel(booked.appointment.id, sequence: 0, because: .asked, writing: false, at.context)
            #expect(try await world.count("SELECT COUNT(*) FROM queued_cancellation") == 0)
            try await world.expectClean()
        }
    }

    /// What the desk has moved since is another time than the one they gave up.
    @Test(arguments: EngineKind.allCases)
    func aVisitThatTheDeskMovedIsKept(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace(in: 4 * 3600))
            try await world.frozen()
            _ = try await queue(world, booked)
            let at = try await world.signIn()
            let other = try await world.openPlace(in: 5 * 3600)
            _ = try await world.desk.move(booked.appointment.id, sequence: 0, to: other, writing: false, at.context)
            try await world.open()
            #expect(try await Finishing(world.house).round().ended == 1)
            #expect(try await world.view(booked).appointment.state == .booked)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func onlyWhereItIsOpenAgain(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try #require(try await world.openSlots(clinic: World.plateau).last).id)
            let other = try await world.book(try #require(try await world.openSlots(clinic: World.islands).last).id, World.person(2))
            try await world.frozen()
            _ = try await queue(world, booked)
            _ = try await queue(world, other)
            try await world.ordered([.clinic(World.plateau): .frozen])
            #expect(try await Finishing(world.house).round().cancelled == 1)
            #expect(try await world.view(booked).appointment.state == .booked)
            #expect(try await world.view(other).appointment.state == .cancelled)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aStrangersLinkQueuesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (mine, other) = (try await world.book(), try await world.book(nil, World.person(2)))
            try await world.frozen()
            let stray = try await refusal {
                try await world.reception.cancelOrQueue(mine.appointment.id, key: .manage(other.manage), world.patient())
            }
            #expect(stray == .notFound)
            #expect(try await waiting(world) == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoWorkersDoItOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openPlace(in: 4 * 3600))
            try await world.frozen()
            _ = try await queue(world, booked)
            try await world.open()
            async let one = Finishing(world.house).round()
            async let other = Finishing(world.house).round()
            let rounds = try await [one, other]
            #expect(rounds.map(\.cancelled).reduce(0, +) == 1)
            #expect(try await world.view(booked).appointment.sequence == 1)
            try await world.expectClean()
        }
    }
}
