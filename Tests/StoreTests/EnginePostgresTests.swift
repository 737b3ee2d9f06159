import Database
import Store
import TestKit
import Testing

/// What only PostgreSQL has to promise.
@Suite struct EnginePostgresTests {
    private func withItems(
        adjust: (inout DatabaseSettings) -> Void = { _ in }, _ body: (TestDatabase) async throws -> Void
    ) async throws {
        try await withDatabase(.postgres, adjust: adjust) { database in
            try await database.execute("CREATE TABLE item (id bigint PRIMARY KEY, n bigint NOT NULL DEFAULT 0)")
            try await body(database)
        }
    }

    @Test func whatASessionPromisesDoesNotDependOnTheServersDefaults() async throws {
        try await withItems { database in
            try await database.executeElsewhere(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$;"
            )
            let other = try await database.openAnother()
            let setting = try await other.withTransaction(database.permit) { tx throws(StoreError) in
                try tx.query("SELECT current_setting('synchronous_commit')", [])[0].text(0)
            }
            #expect(setting == "on")
            await other.close()
        }
    }

    @Test func aConnectionCutByTheServerIsReplaced() async throws {
        try await withItems { database in
            let cut =
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();"
            for id in 0..<3 {
                try await database.executeElsewhere(cut)
                // The server says goodbye before psql ends, but the backends may end a little later.
                var outcome: StoreError?
                for _ in 0..<100 {
                    do throws(StoreError) {
                        _ = try await database.engine.perform(
                            database.permit,
                            [Statement("INSERT INTO item (id) VALUES ($1) ON CONFLICT DO NOTHING", [.integer(Int64(id))])], lockKey: []
                        )
                        outcome = nil
                        break
                    } catch {
                        outcome = error
                        #expect(error == .unavailable)
                        try await Task.sleep(for: .milliseconds(20))
                    }
                }
                #expect(outcome == nil)
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 3)
        }
    }

    @Test func nobodyListeningIsUnavailable() async throws {
        await #expect(throws: StoreError.unavailable) {
            _ = try await Engines.open(DatabaseSettings(location: .postgres(url: "postgres://nobody@%2Fnowhere/none")))
        }
    }

    @Test func transactionsThatCollideAreTriedAgain() async throws {
        try await withItems(adjust: { $0.writers = 4 }) { database in
            try await database.execute("INSERT INTO item (id) VALUES (1), (2)")
            // Half lock 1 then 2, half 2 then 1: without retries some would deadlock.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        let order: [Int64] = index.isMultiple(of: 2) ? [1, 2] : [2, 1]
                        try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                            for id in order {
                                try tx.execute("UPDATE item SET n = n + 1 WHERE id = $1", [.integer(id)])
                                _ = try tx.query("SELECT pg_sleep(0.002)", [])
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.integer("SELECT MIN(n) FROM item") == 40)
            #expect(try await database.integer("SELECT MAX(n) FROM item") == 40)
        }
    }

    /// Two groups that step the same counters in opposite order would each
    /// wait for the other until the server notices; they agree beforehand.
    @Test func groupsThatStepTheSameCountersNeverDeadlock() async throws {
        try await withItems { database in
            try await database.execute("INSERT INTO item (id) SELECT generate_series(1, 6)")
            let engine = try await Engines.open(DatabaseSettings(location: database.location, groupMax: 8, writers: 4))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<400 {
                    group.addTask {
                        let counters = [Int64(index % 3 + 1), Int64(index * 7 % 3 + 4)]
                        let list = counters.map { Statement("UPDATE item SET n = n + 1 WHERE id = $1", [.integer($0)]) }
                        _ = try await engine.perform(
                            database.permit, list, lockKey: [UInt8(truncatingIfNeeded: index &* 151)],
                            counters: counters.map { [0, 0, 0, 0, 0, 0, 0, UInt8($0)] })
                    }
                }
                try await group.waitForAll()
            }
            // A backend tells what it counted when it ends.
            await engine.close()
            #expect(try await database.integer("SELECT SUM(n)::bigint FROM item") == 800)
            #expect(try await database.integer("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()") == 0)
        }
    }

    /// The tests' own server does not sync, for speed: the check says so.
    @Test func settingsThatBreakAPromiseAreNamed() async throws {
        try await withItems { database in
            try await database.executeElsewhere(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length_on_error = -1', current_database()); END $$;"
            )
            let other = try await database.openAnother()
            let broken = try await other.read { tx throws(StoreError) in try tx.settingViolations(.postgres) }
            #expect(broken.count == 2 && broken[0].contains("fsync") && broken[1].contains("log_parameter_max_length_on_error"))
            await other.close()
        }
    }

    @Test func aLongListOfLargeAnswersDoesNotStallTheConnection() async throws {
        try await withItems(adjust: { $0.writers = 1 }) { database in
            let large = String(repeating: "x", count: 1 << 20)
            let list = (0..<40).map { _ in Statement("SELECT $1::text", [.text(large)]) }
            let results = try await database.engine.perform(database.permit, list, lockKey: [])
            #expect(results.count == 40)
            #expect(try results.allSatisfy { try $0.rows[0].text(0).utf8.count == 1 << 20 })
        }
    }

    @Test func manyTextsOnOneConnectionAreForgottenInTime() async throws {
        try await withItems(adjust: { ($0.writers, $0.readers) = (1, 1) }) { database in
            for number in 0..<1200 { #expect(try await database.integer("SELECT \(number)") == Int64(number)) }
            let kept = try await database.integer("SELECT COUNT(*) FROM pg_prepared_statements")
            #expect(kept <= 510)
        }
    }

    @Test func aTableThatChangesUnderAPreparedStatementIsNoError() async throws {
        try await withItems(adjust: { $0.writers = 1 }) { database in
            let query = [Statement("SELECT * FROM item WHERE id = $1", [.integer(1)])]
            try await database.execute("INSERT INTO item (id) VALUES (1)")
            _ = try await database.engine.perform(database.permit, query, lockKey: [])
            try await database.executeElsewhere("ALTER TABLE item ADD COLUMN more bigint;")
            let results = try await database.engine.perform(database.permit, query, lockKey: [])
            #expect(try results[0].rows.map { row throws(StoreError) in try row.integer(0) } == [1])
        }
    }

    @Test func aNullMayStandForAnyType() async throws {
        try await withItems { database in
            try await database.execute("CREATE TABLE wide (a bigint, b bytea, c text)")
            try await database.execute("INSERT INTO wide (a, b, c) SELECT $1, $2, $3 WHERE true", [.null, .null, .null])
            try await database.execute("INSERT INTO wide (a, b, c) SELECT $1, $2, $3 WHERE true", [.integer(1), .null, .text("c")])
            #expect(try await database.integer("SELECT COUNT(*) FROM wide WHERE b IS NULL") == 2)
        }
    }
}
