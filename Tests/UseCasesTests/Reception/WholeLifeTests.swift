import Notary
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Database
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// One appointment from the search to its end, on each engine.
@Suite struct WholeLifeTests {
    @Test(arguments: EngineKind.allCases)
    func anAppointmentLivesFromSearchToCancellation(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (first, second) = (try await world.openSlots()[0], try await world.openSlots()[5])
            let counted = try await Counts(world)

            let hold = try await world.hold(first.id)
            #expect(try await world.slot(first.id).slot.state == .tentative)
            #expect(try await Counts(world) - counted == Counts(leaves: 1, messages: 0, changes: 1))

            let booked = try await world.reception.book(world.request(hold), world.patient())
            #expect(!booked.isRepeat && booked.appointment.state == .booked && booked.appointment.sequence == 0)
            #expect(try await world.slot(first.id).appointment == booked.appointment.id)
            #expect(try await Counts(world) - counted == Counts(leaves: 2, messages: 1, changes: 2))

            let seen = try await world.view(booked)
            #expect(seen.particulars.particulars == World.person())
            #expect(seen.appointment == booked.appointment)

            world.clock.advance(60)
            let target = try await world.hold(second.id)
            let moved = try await world.reception.reschedule(
                booked.appointment.id, key: .manage(booked.manage), hold: target.hold.id, holdToken: target.token, world.patient())
            #expect(moved.appointment.slot == second.id && moved.appointment.sequence == 1)
            #expect(moved.appointment.reference == booked.appointment.reference)
            #expect(moved.particulars.particulars == World.person())
            #expect(try await world.slot(first.id).slot.state == .free)
            #expect(try await world.slot(second.id).slot.state == .busy)
            // A hold, and a move that frees one slot and takes another.
            #expect(try await Counts(world) - counted == Counts(leaves: 4, messages: 2, changes: 5))

            let cancelled = try await world.reception.cancel(
                booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(cancelled.state == .cancelled && cancelled.sequence == 2)
            #expect(try await world.slot(second.id).slot.state == .free)
            #expect(try await Counts(world) - counted == Counts(leaves: 5, messages: 3, changes: 6))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func everyLeafOpensToWhatItCommits(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            let leaves = try await world.engine.read { tx throws(StoreError) in
                var leaves: [(String, String)] = []
                for row in try tx.query("SELECT l.leaf, d.opened FROM log_leaf l JOIN leaf_detail d ON d.id = l.id", []) {
                    leaves.append((try row.text(0), try row.text(1)))
                }
                return leaves
            }
            #expect(leaves.count == Int(try await world.count("SELECT COUNT(*) FROM log_leaf")))
            let contents = leaves.compactMap { LeafRecord.contents($0.0, $0.1) }
            #expect(contents.count == leaves.count)
            let own = contents.filter { $0.subject == booked.appointment.id.description }
            #expect(Set(own.map(\.kind)) == [.appointmentBooked, .appointmentCancelled])
            #expect(own.allSatisfy { $0.actor == "patient" && $0.clinic == booked.appointment.clinic })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingPersonalStandsInClearInAnyColumn(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let person = World.person()
            let booked = try await world.book(nil, person)
            let email = try #require(person.email)
            let phone = try #require(person.phone)
            try await world.reception.recoverLink(.email(email), world.patient())
            try await world.reception.recoverLink(.phone(phone), world.patient())
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            let held = try await world.hold(try await world.openSlots(clinic: World.verdun)[0].id)
            _ = try await world.reception.reschedule(
                booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())

            let secrets =
                [
                    person.givenName, person.familyName, try #require(person.birthDate).description, person.healthNumber ?? "",
                    email.text, "example.org", phone.digits, phone.e164, phone.display(in: .french), person.reason.rawValue,
                ].map { Array($0.utf8) } + [booked.manage.bytes, VisitToken(manage: booked.manage).bytes, held.token.bytes]
                + [booked.manage.text, held.token.text].map { Array($0.utf8) }
            let cells = try await world.cells()
            #expect(cells.count > 1_000)
            for (place, bytes) in cells {
                #expect(bytes != Array("\((person.birthDate?.dayNumber ?? 0))".utf8), "\(place) holds the birth date")
                for secret in secrets where bytes.contains(secret) {
                    Issue.record("\(place) holds something personal")
                }
            }
        }
    }
}

/// Rows that say what happened.
struct Counts: Equatable {
    var leaves: Int64
    var messages: Int64
    var changes: Int64

    init(leaves: Int64, messages: Int64, changes: Int64) {
        self.leaves = leaves
        self.messages = messages
        self.changes = changes
    }

    init(_ world: World) async throws {
        leaves = try await world.count("SELECT COUNT(*) FROM log_leaf")
        messages = try await world.count("SELECT COUNT(*) FROM outbox")
        changes = try await world.count("SELECT COUNT(*) FROM slot_change")
    }

    static func - (left: Counts, right: Counts) -> Counts {
        Counts(leaves: left.leaves - right.leaves, messages: left.messages - right.messages, changes: left.changes - right.changes)
    }
}

extension World {
    /// Every value of every column of every table, as bytes.
    func cells() async throws -> [(place: String, bytes: [UInt8])] {
        let tables =
            kind == .sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            : "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        return try await engine.read { tx throws(StoreError) in
            var cells: [(String, [UInt8])] = []
            for table in try tx.query(tables, []).map({ row throws(StoreError) in try row.text(0) }) {
                for row in try tx.query("SELECT * FROM \(table)", []) {
                    for (column, value) in row.values.enumerated() {
                        switch value {
                        case .text(let text): cells.append(("\(table) column \(column)", Array(text.utf8)))
                        case .blob(let bytes): cells.append(("\(table) column \(column)", bytes))
                        case .integer(let number): cells.append(("\(table) column \(column)", Array("\(number)".utf8)))
                        case .null: break
                        }
                    }
                }
            }
            return cells
        }
    }
}
