import Credentials
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

@Suite struct LiveTests {
    private func update(_ world: World, _ watch: inout DayWatch, _ at: AtDesk) async throws -> DayUpdate {
        try await world.desk.update(&watch, grant: at.secret, at.context)
    }

    @Test(arguments: EngineKind.allCases)
    func onlyWhatChangedTravelsAndOnlyItsNamesAreOpened(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            for slot in slots[..<3] { _ = try await world.bookAtDesk(slot.id, at) }
            let day = try await world.day(at)
            var watch = DayWatch(date: day.date, mark: day.mark)
            #expect(try await update(world, &watch, at).isEmpty && watch.mark == day.mark)
            let entries = try await world.vault.journal(after: 0, limit: 1_000).count

            let other = try await world.signIn(name: "Rita")
            let visit = try #require(day.visits.first)
            _ = try await world.desk.record(.arrive, of: visit.appointment.id, other.context)
            let arrived = try await update(world, &watch, at)
            #expect(arrived.changed == [visit.appointment.slot] && !arrived.isWhole && !arrived.isCancelledChanged)
            #expect(arrived.day.visits.first { $0.appointment.id == visit.appointment.id }?.state == .arrived)
            // This sign-in has opened that name already: it is no new opening.
            let again = try await world.vault.journal(after: entries, limit: 10)
            #expect(again.allSatisfy { $0.purpose != .dayView })

            let fresh = try await world.bookAtDesk(slots[3].id, other).appointment
            let booked = try await update(world, &watch, at)
            #expect(booked.changed == [slots[3].id])
            #expect(booked.day.visits.filter { $0.person != .waiting }.map(\.appointment.id) == [fresh.id])
            let opened = try await world.vault.journal(after: entries, limit: 10).filter { $0.purpose == .dayView }
            #expect(opened.map { $0.seals.map(\.record) } == [[fresh.id.bytes]])

            _ = try await world.desk.cancel(fresh.id, sequence: fresh.sequence, because: .other, writing: false, other.context)
            let cancelled = try await update(world, &watch, at)
            #expect(cancelled.changed == [slots[3].id] && cancelled.isCancelledChanged)
            #expect(cancelled.day.cancelled.map(\.person) == [.opened(World.caller())])
            #expect(try await update(world, &watch, at).isEmpty)
            #expect(try await world.day(at).mark == watch.mark)
        }
    }

    @Test func whatAPageMissedIsSentWhole() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let mark = try await world.day(at).mark
            _ = try await world.bookAtDesk(slot.id, at)
            var watch = DayWatch(date: try world.today(), mark: mark)
            let update = try await update(world, &watch, at)
            #expect(update.isWhole && update.day.visits.map(\.person) == [.opened(World.caller())])
        }
    }

    @Test func aSlotThatComesOrGoesDrawsTheDayAnew() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let day = try await world.day(at)
            var watch = DayWatch(date: day.date, mark: day.mark)
            _ = try await update(world, &watch, at)
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let start = zone.local(at: try #require(day.lists.first?.lines.last?.slot.start))
            let id: FormID<Hold> = try world.house.formID(for: .addition, at.context)
            _ = try await world.desk.overbook(
                Addition(form: id, practitioner: try #require(day.lists.first?.id), start: start, minutes: 15, modality: .inPerson),
                DeskBooking(hold: id.id, particulars: World.caller(), origin: .walkIn, isThere: true),
                grant: at.secret, at.context)
            #expect(try await update(world, &watch, at).isWhole)
        }
    }

    @Test func aLineThatIsLateIsDueByTimeAlone() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let visit = try await world.bookAtDesk(slot.id, at).appointment
            let day = try await world.day(at)
            var watch = DayWatch(date: day.date, mark: day.mark)
            _ = try await update(world, &watch, at)
            var seen: [DayState] = []
            for _ in 0..<200 where seen.last != .late {
                let due = try #require(watch.due)
                try #require(due > world.clock.now())
                world.clock.advance(due.seconds - world.clock.now().seconds - 1)
                #expect(try await update(world, &watch, at).isEmpty, "nothing changes before it is due")
                world.clock.advance(1)
                let update = try await update(world, &watch, at)
                seen += update.day.visits.filter { $0.appointment.id == visit.id && update.changed.contains(slot.id) }.map(\.state)
            }
            #expect(seen == [.late])
        }
    }

    /// A screen that is left alone goes dark at its time, whatever it is told.
    @Test func updatesDoNotKeepASignInAlive() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let idleUntil = try await world.vault.grant(at.secret).idleUntil
            var watch = DayWatch(date: try world.today(), mark: "")
            let other = try await world.signIn(name: "Rita")
            for slot in slots[..<4] {
                world.clock.advance(60)
                _ = try await world.vault.grant(other.secret)
                _ = try await world.bookAtDesk(slot.id, other)
                #expect(try await !update(world, &watch, at).isEmpty)
                _ = try await Staffing(world.house).grant(at.secret, isUse: false, at: world.clock.now())
            }
            world.clock.advance(idleUntil.seconds - world.clock.now().seconds)
            #expect(try await refusal { try await update(world, &watch, at) } == .staff(.signedOut))
            #expect(
                try await refusal { try await Staffing(world.house).grant(at.secret, isUse: false, at: world.clock.now()) }
                    == .staff(.signedOut))
            _ = try await world.vault.grant(other.secret)
        }
    }

    @Test func namesThatCouldNotBeOpenedComeWithTheVault() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            _ = try await world.bookAtDesk(try await world.openSlots(clinic: World.plateau)[0].id, at)
            var watch = DayWatch(date: try world.today(), mark: "")
            world.vault.isAway = true
            let without = try await update(world, &watch, at)
            #expect(without.isWhole && without.day.openings == .vaultUnavailable && without.day.visits.map(\.person) == [.waiting])
            #expect(watch.due == world.clock.now() + Desk.retrySeconds)
            world.vault.isAway = false
            let with = try await update(world, &watch, at)
            #expect(with.isWhole && with.day.openings == .opened && with.day.visits.map(\.person) == [.opened(World.caller())])
            #expect(try await update(world, &watch, at).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theFeedTellsTheClinicsConcernedAndNoOther(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            try await world.follow()
            let feed = world.house.node.feed
            let (here, there) = (try #require(feed.signals(of: World.plateau)), try #require(feed.signals(of: World.verdun)))
            #expect(feed.count == 2)
            _ = try await world.bookAtDesk(slot.id, at)
            try await world.follow()
            func isTold(_ signals: AsyncStream<Void>) async -> Bool {
                let listening = Task {
                    for await _ in signals { return true }; return false
                }
                listening.cancel()
                return await listening.value
            }
            // What waits is heard even by a listener that is stopped at once: the one shows that the other had nothing.
            #expect(await isTold(here))
            #expect(await !isTold(there))
        }
    }

    @Test func whoIsSignedInIsRememberedWhileTheVaultIsAway() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let staffing = Staffing(world.house)
            let now = world.clock.now()
            world.vault.isAway = true
            #expect(try await refusal { try await staffing.grant(at.secret, at: now) } == .vaultUnavailable, "never seen by this process")
            world.vault.isAway = false
            let view = try await staffing.grant(at.secret, at: now)
            world.vault.isAway = true
            #expect(try await staffing.grant(at.secret, at: now) == view)
            #expect(try await refusal { try await staffing.grant(at.secret, at: view.idleUntil) } == .vaultUnavailable)
            world.vault.isAway = false
            try await staffing.signOut(at.secret)
            world.vault.isAway = true
            #expect(try await refusal { try await staffing.grant(at.secret, at: now) } == .vaultUnavailable, "signed out")
        }
    }
}
