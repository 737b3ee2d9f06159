import Containment
import Foundation

/// A PostgreSQL server, over a few connections that write and a few that
/// read, each on a thread of its own: libpq never runs on the cooperative pool.
final class PostgresEngine: Engine {
    let dialect = Dialect.postgres
    private let url: String
    private let fence: Fence?
    private let writes: WorkQueue<PostgresWrite>
    private let reads: WorkQueue<TransactionJob<PostgresTransaction>>
    private let bell = ChangeBell()
    private let watcher: PostgresWatcher
    private let running = DispatchGroup()

    private init(url: String, settings: DatabaseSettings) {
        self.url = url
        fence = settings.fence
        writes = WorkQueue(waitingMax: settings.waitingMax)
        reads = WorkQueue(waitingMax: settings.waitingMax)
        watcher = PostgresWatcher(url: url, busySeconds: settings.busySeconds, bell: bell)
    }

    /// - Parameter url: a connection URI, as libpq understands it.
    /// - Throws: `.unavailable` when nobody answers there.
    static func connect(url: String, settings: DatabaseSettings) async throws(StoreError) -> any Engine {
        let engine = PostgresEngine(url: url, settings: settings)
        engine.start(settings)
        do throws(StoreError) {
            _ = try await engine.read { tx throws(StoreError) in try tx.query("SELECT 1", []) }
        } catch {
            await engine.close()
            throw error
        }
        return engine
    }

    private func start(_ settings: DatabaseSettings) {
        for number in 0..<max(1, settings.writers) {
            run("store-writer-\(number)") { [url, writes, bell, watcher] in
                let line = PostgresLine(url: url, busySeconds: settings.busySeconds, followed: settings.followed)
                while let taken = writes.take(max: settings.groupMax) {
                    Self.write(taken, on: line, settings.fence)
                    guard line.takeNews() else { continue }
                    bell.ring()
                    watcher.announce()
                }
            }
        }
        for number in 0..<max(1, settings.readers) {
            run("store-reader-\(number)") { [url, reads] in
                let line = PostgresLine(url: url, busySeconds: settings.busySeconds)
                while let taken = reads.take(max: 1) {
                    for job in taken { _ = line.run(job, .read) }
                }
            }
        }
        watcher.start()
    }

    private func run(_ name: String, _ body: @escaping @Sendable () -> Void) {
        running.enter()
        let thread = Thread { [running] in
            body()
            running.leave()
        }
        thread.name = name
        thread.stackSize = 2 << 20
        thread.start()
    }

    private static func write(_ taken: [PostgresWrite], on line: PostgresLine, _ fence: Fence?) {
        var lists: [PostgresList] = []
        for write in taken {
            if case .list(let list) = write { lists.append(list) }
        }
        if !lists.isEmpty { line.run(lists.sorted { $0.lockKey.lexicographicallyPrecedes($1.lockKey) }[...], fence) }
        for write in taken {
            if case .body(let job, let kind) = write { _ = line.run(job, kind) }
        }
    }

    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        try await submit(body) { [writes, fence] job in writes.push(.body(job, .write(permit, fence))) }
    }

    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result,
        answer: @escaping @Sendable (Swift.Result<Result, StoreError>) -> Void
    ) {
        let job = TransactionJob<PostgresTransaction>({ tx throws(StoreError) in try body(tx) }, answer)
        if let refusal = writes.push(.body(job, .write(permit, fence))) { answer(.failure(refusal)) }
    }

    func withSchemaTransaction(
        _ body: @escaping @Sendable (any SchemaTransaction) throws(StoreError) -> Void
    ) async throws(StoreError) {
        try await submit(body) { [writes] job in writes.push(.body(job, .schema)) }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        try await submit(body) { [reads] job in reads.push(job) }
    }

    /// A continuation, not a task: once queued, a cancelled caller takes nothing back.
    private func submit<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresTransaction) throws(StoreError) -> Value,
        _ push: (TransactionJob<PostgresTransaction>) -> StoreError?
    ) async throws(StoreError) -> Value {
        let outcome: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            let job = TransactionJob<PostgresTransaction>(body) { continuation.resume(returning: $0) }
            if let refusal = push(job) { continuation.resume(returning: .failure(refusal)) }
        }
        return try outcome.get()
    }

    func perform(
        _ permit: Permit, _ kind: any WriteKind, _ list: [Statement], lockKey: [UInt8], counters: [[UInt8]]
    ) async throws(StoreError) -> [StatementResult] {
        try permit.require(kind)
        let outcome: Result<[StatementResult], StoreError> = await withCheckedContinuation { continuation in
            let job = PostgresList(permit: permit, statements: list, lockKey: lockKey, counters: counters) {
                continuation.resume(returning: $0)
            }
            if let refusal = writes.push(.list(job)) { continuation.resume(returning: .failure(refusal)) }
        }
        return try outcome.get()
    }

    func changeSignals() -> AsyncStream<Void> { bell.signals() }

    func close() async {
        writes.close()
        reads.close()
        await withCheckedContinuation { continuation in
            running.notify(queue: .global()) { continuation.resume() }
        }
        watcher.stop()
        bell.finish()
    }
}
