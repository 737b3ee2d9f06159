import Database
import Scheduling
import Store
import TestKit
import Testing

/// What the database itself refuses, whoever asks.
@Suite struct SlotTests {
    @Test(arguments: EngineKind.allCases)
    func regularSlotsOfOnePractitionerNeverOverlap(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            try await store.insert([store.slot(1, at: 0, minutes: 30)])
            for (start, minutes) in [(0, 30), (10, 5), (-10, 15), (-200, 240), (29, 30)] {
                await #expect(throws: StoreError.constraint(.exclusion)) {
                    try await store.insert([store.slot(2, at: start, minutes: minutes)])
                }
            }
            // What only touches, another practitioner's, and an overbooking all fit.
            try await store.insert([
                store.slot(3, at: 30, minutes: 30), store.slot(4, at: -30, minutes: 30),
                store.slot(5, at: 0, minutes: 30, practitioner: 2), store.slot(6, at: 0, minutes: 30, kind: .overbook),
            ])
            #expect(try await store.database.integer("SELECT COUNT(*) FROM slot") == 5)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSlotThatGoesBeyondTheLimitsIsRefused(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            for minutes in [0, 4, 241] {
                await #expect(throws: StoreError.constraint(.check)) {
                    try await store.insert([store.slot(1, at: 0, minutes: minutes)])
                }
            }
            await #expect(throws: StoreError.constraint(.foreignKey)) {
                try await store.insert([store.slot(1, at: 0, minutes: 30, schedule: 9)])
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSlotInsertedTwiceStaysAsItIs(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            let made = try await store.insert([store.slot(1, at: 0, minutes: 30)])
            let madeAgain = try await store.insert([store.slot(1, at: 90, minutes: 20)])
            #expect(made == 1 && madeAgain == 0)
            #expect(try await store.database.integer("SELECT start_at FROM slot") == store.start.seconds)
            #expect(try await store.database.integer("SELECT COUNT(*) FROM slot_change") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func pagesOfComingSlotsGiveEachOnce(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            try await store.insert((0..<25).map { store.slot(UInt64($0) + 1, at: Int($0) * 30, minutes: 30) })
            let now = store.start + 60
            let ids = try await store.database.engine.read { tx throws(StoreError) in
                var ids: [SlotID] = []
                var last: SlotID?
                repeat {
                    last = try tx.comingSlots(after: last, from: now, limit: 6) { ids.append($0.id) }
                } while last != nil
                return ids
            }
            #expect(ids.count == 24 && Set(ids).count == 24)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theCheckFindsWhatIsBroken(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            try await store.insert([store.slot(1, at: 0, minutes: 30)])
            let database = store.database
            let violations = {
                try await database.engine.read { tx throws(StoreError) in
                    try tx.invariantViolations(at: .distantPast).filter { $0.count > 0 }.map(\.rule)
                }
            }
            #expect(try await violations().isEmpty)
            try await database.execute(
                "UPDATE slot SET state = 2, appointment = $1 WHERE id = $2",
                [.blob([UInt8](repeating: 1, count: 16)), .blob((id(1) as SlotID).bytes)])
            #expect(try await violations() == ["a busy slot has an appointment that was not cancelled"])
            try await database.execute(
                "INSERT INTO leaf_detail (id, opened, record) VALUES ($1, $2, $3)", [.blob([1]), .text("{}"), .blob([])])
            #expect(try await violations().count == 2)
        }
    }
}

/// Numbered ids of one moment.
func id<Entity>(_ number: UInt64) -> Identifier<Entity> { Identifier(high: 0x0190_0000_0000_0000, low: number) }

/// A migrated database with one clinic, two practitioners and a schedule of each.
struct StoreUnderTest: Sendable {
    let database: TestDatabase
    let start = Instant(seconds: 1_800_000_000)

    func slot(
        _ number: UInt64, at minute: Int, minutes: Int, practitioner: UInt64 = 1, kind: SlotKind = .regular, schedule: UInt64? = nil
    ) -> Slot {
        let from = start + Int64(minute) * 60
        return Slot(
            id: id(number), schedule: id(schedule ?? practitioner), clinic: id(1), practitioner: id(practitioner), start: from,
            end: from + Int64(minutes) * 60, modality: .inPerson, audience: .everyone, kind: kind, publicFrom: start - 86_400)
    }

    @discardableResult
    func insert(_ slots: [Slot]) async throws -> Int {
        try await database.engine.withTransaction(TestDatabase.schedules) { tx throws(StoreError) in try tx.insert(slots) }
    }
}

func withStore(_ kind: EngineKind, _ body: (StoreUnderTest) async throws -> Void) async throws {
    try await withDatabase(kind) { database in
        try await Migrator.migrate(database.engine, at: 0)
        let clinic = Clinic(
            id: id(1), name: "Clinique",
            address: PostalAddress(
                line: "1, rue A", municipality: "Laval", postalCode: try #require(PostalCode("H7A 1A1"))),
            position: try #require(GeographicPosition(latitude: 45.6, longitude: -73.7)),
            phone: try #require(PhoneNumber("450 555-0100")), zone: .toronto, coverage: .covered, languages: .french)
        try await database.engine.withTransaction(TestDatabase.schedules) { tx throws(StoreError) in
            try tx.upsert([clinic])
            try tx.upsert(
                [1, 2].map {
                    Practitioner(
                        id: id($0), givenName: "A", familyName: "B", profession: .physician, licence: nil, languages: .french)
                })
            try tx.upsert(
                [1, 2].map {
                    Schedule(
                        id: id($0), clinic: id(1), practitioner: id($0), effectiveFrom: LocalDate(dayNumber: 20_000),
                        effectiveThrough: nil, template: [], exceptions: [], observesHolidays: false)
                })
        }
        try await body(StoreUnderTest(database: database))
    }
}
