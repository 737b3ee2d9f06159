import Containment
import Database
import Openings
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A node's memory against the store, and against another node's.
@Suite struct FollowingTests {
    @Test(arguments: EngineKind.allCases)
    func whatOneNodeBooksDisappearsFromAnothersSearch(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.withNeighbour { house, following in
                try await following.step()
                let context = world.patient()
                let found = try Reception(house).findOpenings(World.search(), context).openings
                let first = try #require(found.first)
                let booked = try await world.book(first.slot)
                try await expect(house, following) { !$0.contains(first.slot) }

                _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
                try await expect(house, following) { !$0.contains(first.slot) }
                world.clock.advance(Hold.publicDelaySeconds)
                try await expect(house, following) { $0.contains(first.slot) }
            }
        }
    }

    /// Steps until the neighbour's search is as it should be; on PostgreSQL
    /// an older transaction of any database of the server may delay it.
    private func expect(_ house: StaffedHouse, _ following: Following, _ holds: (Set<SlotID>) -> Bool) async throws {
        for _ in 0..<200 {
            while try await following.step() > 0 {}
            var context = Context.system("test", at: house.gate.clock.now())
            context.audience = .patient
            let found = try Reception(house).findOpenings(World.search(), context).openings
            if holds(Set(found.map(\.slot))) { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the neighbour never saw it")
    }

    @Test(arguments: EngineKind.allCases)
    func aLapsedHoldComesBackByItself(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            try await world.follow()
            let search = {
                try world.reception.findOpenings(World.search(), world.patient()).openings.contains { $0.slot == held.hold.slot }
            }
            #expect(try !search())
            world.clock.advance(Hold.durationSeconds + Hold.publicDelaySeconds - 1)
            #expect(try !search())
            world.clock.advance(1)
            #expect(try search())
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNodeThatSleptPastThePruningReadsEverythingAnew(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let before = try await world.openSlots()
            for slot in before[0..<3] { _ = try await world.book(slot.id, World.person()) }
            let permit = try Permit.ofSystem(.shred)
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.pruneChanges(of: .slots, keep: 0) }
            #expect(try await world.count("SELECT COUNT(*) FROM slot_change") == 0)
            try await world.follow()
            for row in try await world.slots() where row.slot.start > world.clock.now() {
                #expect(world.house.node.index.availableFrom(of: row) == row.availableFrom)
            }
            // And from there on it follows as before.
            let booked = try await world.book()
            try await world.follow()
            let row = try await world.slot(booked.appointment.slot)
            #expect(world.house.node.index.availableFrom(of: row) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func pruningKeepsTheLastChanges(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let permit = try Permit.ofSystem(.shred)
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.pruneChanges(of: .slots, keep: 10) }
            #expect(try await world.count("SELECT COUNT(*) FROM slot_change") == 10)
            // On PostgreSQL a transaction elsewhere may have held this node back: then it reads everything anew.
            try await world.following.step()
            for row in try await world.slots() where row.slot.start > world.clock.now() {
                #expect(world.house.node.index.availableFrom(of: row) == row.availableFrom)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aClinicThatArrivesLaterIsSearchedWithItsSlots(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let clinic = try World.clinic(World.place(4), "Clinique Neuve", "H2X 1A1", 45.51, -73.57, .toronto)
            var schedule = World.schedule(4)
            schedule.practitioner = World.place(104)
            try await world.administration.addClinics([clinic], world.system)
            try await world.administration.addPractitioners([World.practitioner(4)], world.system)
            try await world.administration.addSchedules([schedule], world.system)
            _ = try await world.administration.extendHorizon(days: 2, world.system)
            world.clock.advance(Hold.publicDelaySeconds)
            try await world.follow()
            var search = try World.search()
            search.near = clinic.position
            search.radiusKilometres = 1
            let found = try world.reception.findOpenings(search, world.patient()).openings
            #expect(!found.isEmpty && found.allSatisfy { $0.clinic == clinic })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSearchShowsTheSoonestFirstAndPagesThroughAll(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var search = try World.search()
            search.limit = 7
            var seen: [Opening] = []
            repeat {
                let page = try world.reception.findOpenings(search, world.patient())
                #expect(page.openings.count <= 7)
                seen += page.openings
                search.cursor = page.next
            } while search.cursor != nil
            let near = try await world.openSlots().filter { $0.clinic != World.islands }
            #expect(seen.count == near.count && Set(seen.map(\.slot)) == Set(near.map(\.id)))
            #expect(seen.map(\.start) == seen.map(\.start).sorted())
        }
    }

    @Test func aSearchOutOfRangeSaysWhatToMend() async throws {
        try await withWorld(.sqlite) { world in
            var search = try World.search()
            search.radiusKilometres = 201
            search.limit = 0
            search.from = at("2026-11-25T00:00:00Z")
            search.until = at("2026-11-24T00:00:00Z")
            search.cursor = "not a cursor"
            let wrong = try await refusal { try world.reception.findOpenings(search, world.patient()) }
            #expect(
                wrong
                    == .invalid([
                        FieldProblem(.radiusKilometres, .implausible), FieldProblem(.limit, .implausible),
                        FieldProblem(.until, .implausible), FieldProblem(.cursor, .malformed),
                    ]))
        }
    }
}

extension World {
    static func search() throws -> OpeningSearch {
        OpeningSearch(
            near: try #require(GeographicPosition(latitude: 45.5, longitude: -73.57)), radiusKilometres: 20, reason: .earache,
            limit: 100)
    }
}
