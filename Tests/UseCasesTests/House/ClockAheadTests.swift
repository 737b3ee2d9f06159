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

/// A clock that ran two hours ahead is put back: what happened meanwhile is
/// not stuck until time has caught up with it.
@Suite struct ClockAheadTests {
    private static let ahead: Int64 = 7_200

    @Test(arguments: EngineKind.allCases)
    func aPlaceFreedMeanwhileIsThePublicsHalfAMinuteLater(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.clock.advance(Self.ahead)
            let cancelled = try await world.free(try await world.openPlace(in: 5 * 3600))
            let owner = world.owner()
            let slots = try await world.openSlots(clinic: World.plateau).filter { $0.start - world.clock.now() > 3600 }
            let left = try await world.hold(slots[0].id, owner: owner)
            _ = try await world.hold(slots[1].id, owner: owner)
            let given = try await world.hold(slots[2].id)
            try await world.reception.release(given.hold.id, token: given.token, world.patient())
            world.clock.advance(-Self.ahead)
            for slot in [cancelled, left.hold.slot, given.hold.slot] {
                #expect(try await refusal { try await world.hold(slot) }?.isSlotTaken == true)
            }
            try await world.follow()
            let opens = world.clock.now() + Hold.publicDelaySeconds
            for slot in [cancelled, left.hold.slot, given.hold.slot] {
                let row = try await world.slot(slot)
                #expect(row.availableFrom == opens && world.house.node.index.availableFrom(of: row) == opens)
            }
            world.clock.advance(Hold.publicDelaySeconds - 1)
            #expect(try await refusal { try await world.hold(cancelled) }?.isSlotTaken == true)
            world.clock.advance(1)
            for slot in [cancelled, left.hold.slot, given.hold.slot] { _ = try await world.hold(slot) }
            try await world.expectClean()
        }
    }

    /// The matcher's turn comes first, as with any place that is freed now;
    /// and what it gave back meanwhile is not put off by that.
    @Test(arguments: EngineKind.allCases)
    func whoWaitsIsAskedBeforeThePublic(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.clock.advance(Self.ahead)
            let place = try await world.free(try await world.openPlace(in: 5 * 3600))
            let matching = Matching(world.house)
            // Nobody waits: it is the public's.
            #expect(try await world.match(matching).released == 1)
            world.clock.advance(-Self.ahead)
            let waiting = try await world.wait()
            #expect(try await world.match(matching).offered == 1)
            #expect(try await world.own(waiting).offer?.opening.slot == place)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatARuleOpensLaterAndWhatWaitsForTheMorningStays(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.clock.advance(Self.ahead)
            let places = try await world.openSlots(clinic: World.plateau).suffix(2).map(\.id)
            let now = world.clock.now()
            let morning = now + 10 * 3600
            let evening = now + 6 * 3600
            // Freed, then put off; and one whose rule opens it this evening.
            _ = try await world.free(places[0])
            let permit = try world.house.gate.permit(world.system, .match)
            let schedules = try world.house.gate.permit(world.system, .manageSchedules)
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.putOff(places[0], until: morning, now: now) }
            _ = try await world.free(places[1])
            try await world.engine.withTransaction(schedules) { tx throws(StoreError) in
                try tx.adjust(slots: [places[1]], of: World.plateau, audience: .everyone, publicFrom: evening)
            }
            world.clock.advance(-Self.ahead)
            try await world.follow()
            #expect(try await world.slot(places[0]).availableFrom == morning + Hold.publicDelaySeconds)
            #expect(try await world.slot(places[1]).availableFrom == evening)
        }
    }

    /// A small difference between two nodes' clocks changes nothing.
    @Test(arguments: EngineKind.allCases)
    func aClockThatIsAheadByAMomentChangesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try await world.free(try await world.openPlace(in: 5 * 3600))
            let opens = try await world.slot(place).availableFrom
            world.clock.advance(-ClockAhead.toleratedSeconds)
            try await world.follow()
            #expect(try await world.slot(place).availableFrom == opens)
        }
    }

    /// Holds, messages, rounds, ranks and the matcher's lease.
    @Test(arguments: EngineKind.allCases)
    func nothingIsStuckLongerThanItsOwnLength(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.clock.advance(Self.ahead)
            let first = try await world.wait(1)
            world.clock.advance(60)
            let second = try await world.wait(2)
            let dead = Matching(world.house)
            let asked = try await world.free(try await world.openPlace(in: 5 * 3600))
            #expect(try await world.match(dead).offered == 1)
            let told = try #require(try await world.own(first).offer)
            let held = try await world.hold(try #require(try await world.openSlots(clinic: World.plateau).last).id)
            let booked = try await world.book(try #require(try await world.openSlots(clinic: World.plateau).dropLast().last).id)
            world.clock.advance(-Self.ahead)
            let now = world.clock.now()
            try await world.follow()

            #expect(try await world.slot(held.hold.slot).holdUntil == now + Hold.durationSeconds)
            #expect(try await world.count("SELECT COUNT(*) FROM standing_request WHERE since > $1", [.integer(now.seconds)]) == 0)
            // Another node's matcher works at once; the next person is asked after one step, whatever the first was told.
            let matching = Matching(world.house)
            try await world.match(matching)
            world.clock.advance(900)
            #expect(try await world.match(matching).offered == 1)
            #expect(try await world.own(second).offer?.opening.slot == asked)
            #expect(try await world.own(first).offer.map { $0.secondsLeft + 900 } == told.secondsLeft + Int(Self.ahead))
            // Who files now stands behind who filed then.
            let third = try await world.wait(3)
            let since: [Int64] = try await world.engine.read { tx throws(StoreError) in
                try [first, second, third].map { link throws(StoreError) in try tx.request(link.request)!.request.since.seconds }
            }
            #expect(since == since.sorted())
            // The held place is free again, and the messages leave.
            #expect(try await world.slot(held.hold.slot).availableFrom.map { $0 <= world.clock.now() } == true)
            let messages = try await world.deliveries.claim(limit: 200, leaseSeconds: 60, world.system)
            #expect(messages.contains { $0.kind == .confirmation && $0.subject == .appointment(booked.appointment.id) })
            #expect(
                try await world.count(
                    "SELECT COUNT(*) FROM outbox WHERE state = 0 AND due_at > $1", [.integer(world.clock.now().seconds + 60)]) == 0)
        }
    }

    /// What is for later is as much later: not at once, and not with time's catching up.
    @Test(arguments: EngineKind.allCases)
    func aMessageForLaterKeepsItsWait(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.clock.advance(Self.ahead)
            let wait: Int64 = 3_600
            let message: MessageID = world.house.record.fresh(at: world.clock.now())
            let permit = try world.house.gate.permit(world.system, .deliver)
            let now = world.clock.now()
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.enqueue(
                    OutboxWrite(id: message, kind: .missed, about: .nobody, version: 0, dueAt: now + wait, createdAt: now, seal: nil))
            }
            try await world.follow()
            world.clock.advance(-Self.ahead)
            try await world.follow()
            let due = try await world.count("SELECT due_at FROM outbox WHERE id = $1", [.blob(message.bytes)])
            #expect(due == (world.clock.now() + wait).seconds)
        }
    }

    /// Every instant that a row holds, whatever the table: one that lies ahead
    /// after the clock was put back is here with why nobody is hurt. A new
    /// column fails until somebody has thought of it.
    @Test(arguments: EngineKind.allCases)
    func everyInstantThatLiesAheadIsOneThatMay(_ kind: EngineKind) async throws {
        let may: [String: String] = [
            "slot.start_at": "when it is", "slot.end_at": "when it is",
            "slot.hold_until": "its own length, or a round's, as people were told",
            "slot.public_from": "half a minute, or a rule's", "appointment.start_at": "when it is", "appointment.end_at": "when it is",
            "appointment.created_at": "a record", "appointment.updated_at": "a record", "appointment.moved_at": "a record",
            "appointment.confirmed_at": "a record", "hold_owner.held_at": "a record", "idempotency.at": "kept longer",
            "offer.made_at": "a record", "offer.expires_at": "as people were told", "offer.answered_at": "a record",
            "standing_request.until_at": "the wait", "standing_request.from_at": "no visit is sooner than they asked for",
            "standing_request.code_until": "lasts longer", "outbox.due_at": "a minute", "offer_round.due_at": "its next step",
            "lease.until_at": "no lease is longer than two", "contact_proof.code_until": "lasts longer",
            "contact_proof.created_at": "a record",
            "journal_entry.at": "a record", "seal_key.shredded_at": "a record", "desk_device.registered_at": "a record",
        ]
        try await withWorld(kind) { world in
            world.clock.advance(Self.ahead)
            _ = try await world.wait(1)
            _ = try await world.free(try await world.openPlace(in: 5 * 3600))
            try await world.match(Matching(world.house))
            _ = try await world.hold()
            let booked = try await world.book()
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            world.clock.advance(-Self.ahead)
            try await world.follow()
            let now = world.clock.now()
            var ahead: Set<String> = []
            for (table, column) in try await world.instants() {
                let count = try await world.count(
                    "SELECT COUNT(*) FROM \(table) WHERE \(column) > $1 AND \(column) < $2",
                    [.integer(now.seconds + ClockAhead.toleratedSeconds), .integer(now.seconds + 400 * 86_400)])
                if count > 0 { ahead.insert("\(table).\(column)") }
            }
            #expect(ahead.subtracting(may.keys).isEmpty, "stuck: \(ahead.subtracting(may.keys).sorted())")
            #expect(ahead.contains("slot.start_at") && ahead.contains("offer.expires_at"))
        }
    }
}

extension World {
    /// Every column of a table that can hold an instant.
    fileprivate func instants() async throws -> [(table: String, column: String)] {
        let sql =
            kind == .sqlite
            ? """
            SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND c.type = 'INTEGER'
            """
            : "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'bigint'"
        return try await engine.read { tx throws(StoreError) in
            var columns: [(String, String)] = []
            for row in try tx.query(sql, []) { columns.append((try row.text(0), try row.text(1))) }
            return columns
        }
    }
}
