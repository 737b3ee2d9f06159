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

/// What is destroyed after a visit, and when.
@Suite struct ShreddingTests {
    @Test(arguments: EngineKind.allCases)
    func afterItsTermNothingOfAVisitOpens(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let later = try await world.book(try await world.openSlots().last?.id)
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            let day = TestZones.toronto.local(at: booked.appointment.start).date
            world.clock.advance(Int64(Limits.shredAfterDays) * 86_400)
            var report = try await world.administration.shred(world.system)
            #expect(report.keysDestroyed == 0 && report.sealsErased == 0)
            #expect(try await world.view(booked).particulars.particulars != nil)

            world.clock.advance(86_400)
            report = try await world.administration.shred(world.system)
            // One day of three clinics; the three seals of one appointment, and that of its message, which nobody sent.
            #expect(report == ShreddingReport(keysDestroyed: 3, sealsErased: 4))
            guard case .shredded = try await world.view(booked).particulars else {
                Issue.record("still opens")
                return
            }
            #expect(try await world.view(later).particulars.particulars != nil)
            #expect(try await world.count("SELECT COUNT(*) FROM blind_index") == 0)
            #expect(
                try await world.count(
                    "SELECT COUNT(*) FROM seal_key WHERE day <= $1 AND purpose = 0 AND shredded_at = 0",
                    [.integer(Int64(day.dayNumber))]) == 0)
            #expect(try await world.administration.shred(world.system) == ShreddingReport(keysDestroyed: 0, sealsErased: 0))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSealThatWasKeptAsideStaysClosed(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let row = try #require(
                try await world.engine.read { tx throws(StoreError) in
                    try tx.seal(of: booked.appointment.id.bytes, kind: Int64(SealKind.clinic.rawValue))
                })
            let copy = try #require(SealedRecord(row))
            world.clock.advance(Int64(Limits.shredAfterDays + 1) * 86_400)
            _ = try await world.administration.shred(world.system)
            await #expect(throws: VaultError.shredded) { try await world.vault.blindIndex(of: copy) }
        }
    }

    /// The keys went, the store did not follow: the next run ends what was begun.
    @Test(arguments: EngineKind.allCases)
    func whatWasInterruptedIsFinishedByTheNextRun(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            world.clock.advance(Int64(Limits.shredAfterDays + 1) * 86_400)
            let term = TestZones.toronto.local(at: world.clock.now()).date.advanced(byDays: -(Limits.shredAfterDays + 1))
            #expect(try await world.vault.shred(through: term, except: []).count == 3)
            let report = try await world.administration.shred(world.system)
            #expect(report == ShreddingReport(keysDestroyed: 0, requestKeysDestroyed: 4, sealsErased: 4))
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%\"keys.shredded\"%'") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theTracesOfLimitsAndRetriesAreForgottenAfterADay(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slot = try #require(try await world.openSlots().first)
            _ = try await world.reception.hold(
                slot.id, owner: world.owner(), idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcdef"), world.patient())
            let traces = """
                SELECT (SELECT COUNT(*) FROM counter) + (SELECT COUNT(*) FROM idempotency) + (SELECT COUNT(*) FROM hold)
                    + (SELECT COUNT(*) FROM hold_owner)
                """
            world.clock.advance(86_400 - 60)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count(traces) == 5)
            world.clock.advance(2 * 3600)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count(traces) == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutTheVaultNothingIsErased(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            world.clock.advance(40 * 86_400)
            world.vault.isAway = true
            #expect(try await refusal { try await world.administration.shred(world.system) } == .vaultUnavailable)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind < 3") == 3)
        }
    }

    private struct LeftOver: Sendable, CustomTestStringConvertible {
        var rule: String
        /// Puts it back, where `$1` is the appointment's id.
        var sql: String
        var testDescription: String { rule }
    }

    private static let leftOvers = [
        LeftOver(
            rule: "no sealed copy is left of a visit past its term",
            sql: "INSERT INTO seal (record, kind, version, clinic, key_id, sealed) VALUES ($1, 1, 1, $1, $1, $1)"),
        LeftOver(
            rule: "no sealed copy is left of a visit past its term",
            sql: """
                INSERT INTO seal (record, kind, version, clinic, key_id, sealed)
                SELECT id, 3, 1, $1, $1, $1 FROM outbox WHERE subject = $1 LIMIT 1
                """),
        LeftOver(
            rule: "no index row is left of a visit past its term",
            sql: "INSERT INTO blind_index (token, appointment, field, month) VALUES ($1, $1, 0, 202611)"),
        LeftOver(
            rule: "no key of a day past its term is without its mark of destruction",
            sql: "UPDATE seal_key SET shredded_at = 0 WHERE purpose = 0 AND clinic = (SELECT clinic FROM appointment WHERE id = $1)"),
    ]

    @Test(arguments: EngineKind.allCases, leftOvers)
    private func whateverIsLeftOverIsFound(_ kind: EngineKind, _ leftOver: LeftOver) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            world.clock.advance(Int64(Limits.shredAfterDays + 3) * 86_400)
            // Nothing was destroyed yet: all of it is left over.
            #expect(try await world.administration.checkShredding(world.system).count == 3)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.administration.checkShredding(world.system).isEmpty)
            let permit = try Permit.ofSystem(.shred)
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.execute(leftOver.sql, [.blob(booked.appointment.id.bytes)])
            }
            #expect(try await world.administration.checkShredding(world.system).map(\.rule) == [leftOver.rule])
            // What was put back is destroyed with the next run.
            _ = try await world.administration.shred(world.system)
            guard !leftOver.sql.contains("blind_index"), !leftOver.sql.contains("outbox") else { return }
            #expect(try await world.administration.checkShredding(world.system).isEmpty)
        }
    }

    @Test func whatIsDueTodayMayWaitForToday() async throws {
        try await withWorld(.sqlite) { world in
            _ = try await world.book()
            world.clock.advance(Int64(Limits.shredAfterDays + 1) * 86_400)
            #expect(try await world.administration.checkShredding(world.system).isEmpty)
            world.clock.advance(86_400)
            #expect(try await !world.administration.checkShredding(world.system).isEmpty)
        }
    }
}
