import Containment
import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

/// What people leave with a clinic at `frozen` is opened for whoever calls
/// back, of whatever date.
@Suite struct LeftWordTests {
    private let ordered: Ordered
    private let today = LocalDate(year: 2026, month: 11, day: 20)!

    init() throws {
        ordered = try Ordered()
        ordered.fixture.clock.advance(to: today)
    }

    /// Word to be read on a date; or, under its kind, what is none.
    private func seal(
        _ desk: Desk, _ days: Int, at clinic: ClinicID = Sample.clinic, _ plain: [UInt8]? = nil, kind: SealKind = .word
    ) async throws -> SealedRecord {
        let key = try await desk.vault.dayKeys([DayKeyName(clinic: clinic, date: today.advanced(byDays: days))])[0]
        return try Sealer.seal(
            plain ?? WordCoding.encode(Fixed.word), record: WordID(high: 9, low: UInt64(50 + days)).bytes, clinic: clinic, kind: kind,
            version: 1, to: key)
    }

    private func freeze() throws {
        try ordered.raise(1, .frozen)
        ordered.fixture.clock.advance(seconds: 1)
    }

    @Test func atFrozenItIsOpenedOfWhateverDateAndVisitsAreNot() async throws {
        try freeze()
        try await ordered.fixture.withDesk { desk in
            let grant = try await desk.person("noemie@example.org").grant
            for days in [-20, -1, 0, 1, 3] {
                let seal = try await seal(desk, days)
                #expect(try await desk.vault.open([seal], at: Sample.clinic, grant: grant) == [.word(Fixed.word)], "\(days)")
                let entry = try #require(try await desk.journal().last)
                #expect(entry.purpose == .dayView && entry.seals == [JournalEntry.Seal(seal)])
            }
            // It opens nothing that stands beside it.
            let before = try await desk.lastEntry()
            let mixed = try await [seal(desk, -2)] + desk.seals(1, on: today.advanced(byDays: -1))
            await expectContained { _ = try await desk.vault.open(mixed, at: Sample.clinic, grant: grant) }
            // Nor what somebody calls so: the kind is bound to the seal.
            let visit = try await desk.seals(1, on: today.advanced(byDays: 9))[0]
            let renamed = try #require(
                SealedRecord(
                    record: visit.record, clinic: visit.clinic, kind: .word, version: visit.version, key: visit.key, bytes: visit.bytes))
            #expect(try await desk.lastEntry() == before)
            #expect(try await desk.vault.open([renamed], at: Sample.clinic, grant: grant) == [.unreadable])
        }
    }

    @Test func whoeverDoesNotCallBackOpensNone() async throws {
        try await ordered.fixture.withDesk { desk in
            let seal = try await seal(desk, 0)
            for role in [StaffRole.practitioner, .support] {
                let grant = try await desk.person("\(role)@example.org", role).grant
                await #expect(throws: StaffFault.refused(.notAllowed)) {
                    _ = try await desk.vault.open([seal], at: Sample.clinic, grant: grant)
                }
            }
            let elsewhere = try await desk.person("ailleurs@example.org", at: Sample.otherClinic).grant
            for clinic in [Sample.clinic, Sample.otherClinic] {
                await #expect(throws: StaffFault.refused(.notAllowed)) {
                    _ = try await desk.vault.open([seal], at: clinic, grant: elsewhere)
                }
            }
            let manager = try await desk.person("chef@example.org", .manager).grant
            #expect(try await desk.vault.open([seal], at: Sample.clinic, grant: manager) == [.word(Fixed.word)])
        }
    }

    @Test func inTheDarkNoneIsOpened() async throws {
        let grant = try await ordered.fixture.withDesk { desk in try await desk.person("noemie@example.org").grant }
        try ordered.raise(1, .dark)
        ordered.fixture.clock.advance(seconds: 1)
        try await ordered.fixture.withDesk { desk in
            let seal = try await seal(desk, 0)
            await #expect(throws: (any Error).self) { _ = try await desk.vault.open([seal], at: Sample.clinic, grant: grant) }
        }
    }

    @Test func otherPlaintextsUnderItsKindAreUnreadable() async throws {
        try await ordered.fixture.withDesk { desk in
            let grant = try await desk.person("noemie@example.org").grant
            let seals = [
                try await seal(desk, 0, ParticularsCoding.encode(Sample.particulars)),
                try await seal(desk, 1, WordCoding.encode(Fixed.word), kind: .clinic),
            ]
            #expect(try await desk.vault.open(seals, at: Sample.clinic, grant: grant) == [.unreadable, .unreadable])
        }
    }

    @Test func itIsDestroyedWithItsDay() async throws {
        try await ordered.fixture.withDesk { desk in
            let seal = try await seal(desk, 0)
            ordered.fixture.clock.advance(to: today.advanced(byDays: 40))
            _ = try await desk.vault.shred(through: today, except: [])
            let grant = try await desk.person("noemie@example.org").grant
            #expect(try await desk.vault.open([seal], at: Sample.clinic, grant: grant) == [.shredded])
        }
    }
}
