import Containment
import Scheduling
import TestKit
import Testing

@testable import Clinics
@testable import Database
@testable import Operations
@testable import Patients
@testable import UseCases

/// What a service keeps in memory has an end.
@Suite struct MemoryTests {
    /// 192 MiB in all: what bookings add is pages of the database.
    @Test func pagesInMemoryAreBounded() async throws {
        try await withWorld(.sqlite) { world in
            let permit = try world.house.gate.permit(world.system, .match)
            let writer = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.query("PRAGMA cache_size", [])[0].integer(0)
            }
            let reader = try await world.count("PRAGMA cache_size")
            #expect(writer == -Int64(SQLiteEngine.writerCacheKibibytes) && reader == -Int64(SQLiteEngine.readerCacheKibibytes))
            #expect(-writer - reader * Int64(SQLiteEngine.readersMax) <= 192 * 1024)
        }
    }

    @Test func theHundredthBookingNeedsNoNewStatement() async throws {
        try await withWorld(.sqlite) { world in
            let texts = try #require(world.engine as? SQLiteEngine).texts
            func turn(_ number: Int) async throws {
                _ = try await world.free(by: number)
                world.clock.advance(Hold.publicDelaySeconds)
                try await world.match(Matching(world.house))
            }
            for number in 1...3 { try await turn(number) }
            let known = texts.count
            for number in 4...24 { try await turn(number) }
            #expect(texts.count == known && known < SQLiteTexts.knownMax)
        }
    }

    @Test func statementsAreForgottenBeforeTheyAreTooMany() {
        let texts = SQLiteTexts()
        for number in 0..<(3 * SQLiteTexts.knownMax) {
            #expect(texts.numbered(Statement("SELECT $1, \(number)", []).shape) == "SELECT ?1, \(number)")
            #expect(texts.count <= SQLiteTexts.knownMax)
        }
    }
}
