import Containment
import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What the vault journals, in the store: once, in order, and never with a silent gap.
@Suite struct JournalImportTests {
    private func importAll(_ world: World, _ journal: JournalImport? = nil) async throws {
        let journal = journal ?? JournalImport(world.house)
        while try await journal.step(world.system) > 0 {}
    }

    @Test(arguments: EngineKind.allCases)
    func everyEntryComesOnceHoweverOftenItIsImported(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            for slot in try await world.openSlots(clinic: World.plateau).prefix(3) { _ = try await world.book(slot.id) }
            _ = try await world.day(at)
            let journal = JournalImport(world.house)
            try await importAll(world, journal)
            let entries = try await world.vault.journal(after: 0, limit: 1_000)
            #expect(try await world.count("SELECT COUNT(*) FROM journal_entry") == Int64(entries.count) && entries.count > 3)
            let seals = entries.reduce(0) { $0 + $1.seals.count }
            #expect(try await world.count("SELECT COUNT(*) FROM journal_opening") == Int64(seals) && seals == 3)
            // Again by the same, by another after a restart, and by a second node.
            try await importAll(world, journal)
            try await importAll(world)
            try await world.withNeighbour { house, _ in
                let other = JournalImport(house)
                while try await other.step(world.system) > 0 {}
            }
            #expect(try await world.count("SELECT COUNT(*) FROM journal_entry") == Int64(entries.count))
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            _ = try await world.day(at)
            try await importAll(world, journal)
            #expect(try await world.count("SELECT COUNT(*) FROM journal_opening") == 4)
            let last = try #require(try await world.engine.read { tx throws(StoreError) in try tx.newestJournalPosition() })
            #expect(last.number == Int64(entries.count + 1))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoNodesAtOnceImportEachEntryOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            for slot in try await world.openSlots(clinic: World.plateau).prefix(5) {
                _ = try await world.book(slot.id)
                _ = try await world.day(at)
            }
            try await world.withNeighbour { house, _ in
                try await withThrowingTaskGroup { group in
                    for house in [world.house, house] {
                        group.addTask {
                            let journal = JournalImport(house)
                            while try await journal.step(world.system) > 0 {}
                        }
                    }
                    try await group.waitForAll()
                }
            }
            let entries = try await world.vault.journal(after: 0, limit: 1_000)
            #expect(try await world.count("SELECT COUNT(*) FROM journal_entry") == Int64(entries.count))
            #expect(try await world.count("SELECT COUNT(*) FROM journal_opening") == 5)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anEntryThatIsMissingIsFoundByTheCheck(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            _ = try await world.book()
            _ = try await world.day(at)
            try await importAll(world)
            try await world.expectClean()
            let permit = try Permit.ofSystem(.keepRecord)
            let last = try #require(try await world.engine.read { tx throws(StoreError) in try tx.newestJournalPosition() })
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.execute("DELETE FROM journal_opening WHERE n = $1", [.integer(last.number - 1)])
                return try tx.execute("DELETE FROM journal_entry WHERE n = $1", [.integer(last.number - 1)])
            }
            let findings = try await world.administration.check(world.system)
            #expect(findings == [CheckFinding(rule: "the vault's journal was imported without a gap", count: 1)])
            let faults = try await world.engine.read { tx throws(StoreError) in try tx.journalFaults(from: .distantPast) }
            #expect(faults.map(\.kind) == [.gap] && faults[0].number == last.number)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherEntryUnderAKnownNumberIsNotPassedOver(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.signIn()
            try await importAll(world)
            let permit = try Permit.ofSystem(.keepRecord)
            let last = try #require(try await world.engine.read { tx throws(StoreError) in try tx.newestJournalPosition() })
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.execute("UPDATE journal_entry SET digest = $1 WHERE n = $2", [.blob([1]), .integer(last.number)])
            }
            try await importAll(world)
            try await importAll(world)
            let faults = try await world.engine.read { tx throws(StoreError) in try tx.journalFaults(from: .distantPast) }
            #expect(faults.map(\.kind) == [.contradiction])
            #expect(try await world.administration.check(world.system).map(\.count) == [1])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aJournalThatEndsEarlierThanBeforeIsNotPassedOver(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.signIn()
            try await importAll(world)
            let last = try #require(try await world.engine.read { tx throws(StoreError) in try tx.newestJournalPosition() })
            let permit = try Permit.ofSystem(.keepRecord)
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                let row = JournalRow(
                    writer: last.writer, number: last.number + 1, at: last.at, purpose: 6, actor: 4, staff: nil, grant: nil, role: nil,
                    digest: [2], openings: [])
                return try tx.keep(row)
            }
            try await importAll(world)
            let faults = try await world.engine.read { tx throws(StoreError) in try tx.journalFaults(from: .distantPast) }
            #expect(faults.map(\.kind) == [.wentBack] && faults[0].number == last.number + 1)
            // What comes under that number later contradicts it.
            _ = try await world.signIn(name: "Rita")
            try await importAll(world)
            try await importAll(world)
            #expect(try await world.administration.check(world.system).count == 1)
        }
    }

    /// Not only at a start: the last entry is compared again each minute.
    @Test func anImporterThatRunsFindsItWithinAMinute() async throws {
        try await withWorld(.sqlite) { world in
            _ = try await world.signIn()
            let journal = JournalImport(world.house)
            try await importAll(world, journal)
            let permit = try Permit.ofSystem(.keepRecord)
            let last = try #require(try await world.engine.read { tx throws(StoreError) in try tx.newestJournalPosition() })
            world.clock.advance(61)
            try await importAll(world, journal)
            try await world.expectClean()
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                let row = JournalRow(
                    writer: last.writer, number: last.number + 1, at: last.at, purpose: 6, actor: 4, staff: nil, grant: nil, role: nil,
                    digest: [2], openings: [])
                return try tx.keep(row)
            }
            // The vault writes its own entry of that number.
            _ = try await world.signIn(name: "Rita")
            try await importAll(world, journal)
            let faults = try await world.engine.read { tx throws(StoreError) in try tx.journalFaults(from: .distantPast) }
            #expect(faults.map(\.kind) == [.contradiction] && faults[0].number == last.number + 1)
        }
    }

    @Test func whileTheVaultIsAwayNothingIsLost() async throws {
        try await withWorld(.sqlite) { world in
            let journal = JournalImport(world.house)
            try await importAll(world, journal)
            world.vault.isAway = true
            #expect(try await refusal { try await journal.step(world.system) } == .vaultUnavailable)
            world.vault.isAway = false
            _ = try await world.signIn()
            try await importAll(world, journal)
            let entries = try await world.vault.journal(after: 0, limit: 1_000)
            #expect(try await world.count("SELECT COUNT(*) FROM journal_entry") == Int64(entries.count))
            try await world.expectClean()
        }
    }

    // MARK: - Guesses at the blind index

    private func strays(_ world: World) async throws -> Int {
        try await importAll(world)
        return try await world.engine.read { tx throws(StoreError) in try tx.journalFaults(from: .distantPast) }.count {
            $0.kind == .strayIndex
        }
    }

    /// Whoever asks the index about a guess leaves an entry that no row explains.
    @Test(arguments: EngineKind.allCases)
    func aSealThatSomebodyMadeToGuessIsFound(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, World.person(1))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            let day = try #require(world.house.node.dayKeyName(booked.appointment.clinic, booked.appointment.start))
            let key = try #require(try await world.vault.dayKeys([day]).first)
            let guess = try ParticularsCoding.encode(World.person(2))
            #expect(try await strays(world) == 0)
            for record in [world.owner().bytes.prefix(16), booked.appointment.id.bytes[...]] {
                let made = try Sealer.seal(guess, record: Array(record), clinic: day.clinic, kind: .clinic, version: 1, to: key)
                _ = try await world.vault.blindIndex(of: made)
            }
            let ahead = try Sealer.seal(guess, record: booked.appointment.id.bytes, clinic: day.clinic, kind: .clinic, version: 9, to: key)
            _ = try await world.vault.blindIndex(of: ahead)
            #expect(try await strays(world) == 3)
            #expect(try await world.engine.read { tx throws(StoreError) in try tx.strayIndexEntries() } == 3)
            #expect(try await world.administration.check(world.system).map(\.count) == [3])
        }
    }

    /// What the service itself has indexed is the store's, or was until its visit or request went on.
    @Test(arguments: EngineKind.allCases)
    func whatTheServiceIndexesIsNoGuess(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, World.person(1))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            let (first, second) = (try await world.wait(2), try await world.wait(3))
            _ = try await world.wait(2)
            try await world.requests.leave(second, world.patient())
            #expect(try await world.own(first).state == .replaced)
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(try await strays(world) == 0)
            try await world.expectClean()
        }
    }
}
