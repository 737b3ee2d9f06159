import Containment
import Foundation
import GRDB

/// The embedded database: one file, one writer thread with group commit.
///
/// Whatever arrives during one fsync forms the next transaction (there is no
/// timer); each job stands under a savepoint of its own, and is answered after
/// the commit that made it durable.
final class SQLiteEngine: FileEngine {
    let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let readers: SQLiteReaders
    private let queue: WorkQueue<TransactionJob<SQLiteTransaction>>
    private let bell = ChangeBell()
    let texts = SQLiteTexts()
    private let fence: Fence?
    private let writerEnded = DispatchSemaphore(value: 0)
    private let watcher: SQLiteWatcher

    /// What the pages that SQLite keeps in memory may take: the writer's, and
    /// each reader's. As the file grows so do they, by some 6 kB a booking, up
    /// to here; they are not given back.
    static let writerCacheKibibytes = 65_536
    static let readerCacheKibibytes = 16_384
    static let readersMax = 8

    init(path: String, settings: DatabaseSettings) throws(StoreError) {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(settings.busySeconds)
        configuration.foreignKeysEnabled = true
        // Backups read through the pool; everything else through readers of ours.
        configuration.maximumReaderCount = 1
        configuration.label = "store"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(Self.readerCacheKibibytes)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        do {
            try Self.createPrivately(path)
            pool = try DatabasePool(path: path, configuration: configuration)
            // Turning WAL on resets this to NORMAL after prepareDatabase: an
            // acknowledged booking would not survive a power cut.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA cache_size = -\(Self.writerCacheKibibytes)")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
                // A long read lets the log grow; what it grew to is given back at the next checkpoint.
                try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            }
            watcher = try SQLiteWatcher(path: path, bell: bell)
        } catch {
            throw StoreError(error)
        }
        fence = settings.fence
        configuration.readonly = true
        configuration.label = "store-reader"
        // A read's own transaction is begun and ended here.
        configuration.allowsUnsafeTransactions = true
        readers = SQLiteReaders(
            path: path, configuration: configuration, threadsMax: Self.readersMax, waitingMax: settings.waitingMax, texts: texts)
        queue = WorkQueue(waitingMax: settings.waitingMax)
        let writer = SQLiteWriter(
            pool: pool, queue: queue, bell: bell, texts: texts, followed: settings.followed, groupMax: settings.groupMax)
        let ended = writerEnded
        let thread = Thread {
            writer.run()
            ended.signal()
        }
        thread.name = "store-writer"
        thread.stackSize = 2 << 20
        thread.start()
        watcher.start()
    }

    /// The file is the owner's alone from its first byte on.
    private static func createPrivately(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.unavailable }
        Foundation.close(descriptor)
    }

    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        try await submit(permit) { tx throws(StoreError) in try body(tx) }
    }

    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result,
        answer: @escaping @Sendable (Swift.Result<Result, StoreError>) -> Void
    ) {
        submit(permit, { tx throws(StoreError) in try body(tx) }, answer)
    }

    func perform(
        _ permit: Permit, _ kind: any WriteKind, _ list: [Statement], lockKey _: [UInt8], counters _: [[UInt8]]
    ) async throws(StoreError) -> [StatementResult] {
        try permit.require(kind)
        return try await submit(permit) { tx throws(StoreError) in
            var results: [StatementResult] = []
            results.reserveCapacity(list.count)
            for statement in list { results.append(try tx.result(of: statement)) }
            return results
        }
    }

    func withSchemaTransaction(
        _ body: @escaping @Sendable (any SchemaTransaction) throws(StoreError) -> Void
    ) async throws(StoreError) {
        let outcome: Result<Void, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [texts] database in
                let changed = Result {
                    try Self.change(database) { try body(SQLiteTransaction(database: database, statements: SQLiteStatements(texts))) }
                }
                continuation.resume(returning: changed.mapError { StoreError($0) })
            }
        }
        try outcome.get()
    }

    /// A table that others refer to can be made anew only while SQLite does
    /// not look at references: between transactions that is said.
    private static func change(_ database: Database, _ body: () throws -> Void) throws {
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        try database.execute(sql: "BEGIN IMMEDIATE")
        do {
            try body()
            try database.execute(sql: "COMMIT")
        } catch {
            if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
            throw error
        }
    }

    private func submit<Value: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (SQLiteTransaction) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        // A continuation, not a task: once queued, a cancelled caller takes nothing back.
        let outcome: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            submit(permit, body) { continuation.resume(returning: $0) }
        }
        return try outcome.get()
    }

    private func submit<Value: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (SQLiteTransaction) throws(StoreError) -> Value,
        _ answer: @escaping @Sendable (Result<Value, StoreError>) -> Void
    ) {
        let job = TransactionJob<SQLiteTransaction>(
            under: permit,
            { [fence] tx throws(StoreError) in
                if let fence { try tx.pass(fence, permit) }
                let value = try body(tx)
                if let failure = tx.failure { throw failure }
                return value
            }, answer)
        if let refusal = queue.push(job) { answer(.failure(refusal)) }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        try await readers.read(body)
    }

    func changeSignals() -> AsyncStream<Void> { bell.signals() }

    func copy(to path: String) async throws(StoreError) {
        do {
            let destination = try DatabaseQueue(path: path)
            try pool.backup(to: destination)
            try destination.close()
        } catch {
            throw StoreError(error)
        }
    }

    func close() async {
        queue.close()
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [writerEnded, readers] in
                writerEnded.wait()
                readers.close()
                continuation.resume()
            }
        }
        watcher.stop()
        bell.finish()
        closePool()
    }

    private func closePool() {
        // Statistics are a help, not a promise; and a pool in use closes when its last reader ends.
        try? pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA optimize") }
        // Whoever copies the file of a stopped service has everything in it.
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try? pool.close()
    }
}
