import Foundation
import GRDB
import Synchronization

/// Connections that only read, each on a thread of its own: a read changes
/// threads once to get there and once to come back, where a pool of dispatch
/// queues changed them at each of its gates.
///
/// Threads are made as they are needed, and stay.
final class SQLiteReaders: Sendable {
    private struct Threads: Sendable {
        var count = 0
        /// Reads that wait or run.
        var busy = 0
    }

    private let path: String
    private let configuration: GRDB.Configuration
    private let threadsMax: Int
    private let queue: WorkQueue<TransactionJob<SQLiteTransaction>>
    private let texts: SQLiteTexts
    private let threads = Mutex(Threads())
    private let ended = DispatchGroup()

    init(path: String, configuration: GRDB.Configuration, threadsMax: Int, waitingMax: Int, texts: SQLiteTexts) {
        self.path = path
        self.configuration = configuration
        self.threadsMax = threadsMax
        self.texts = texts
        queue = WorkQueue(waitingMax: waitingMax)
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        let outcome: Swift.Result<Result, StoreError> = await withCheckedContinuation { continuation in
            let job = TransactionJob<SQLiteTransaction>({ tx throws(StoreError) in try body(tx) }) { continuation.resume(returning: $0) }
            if let refusal = queue.push(job) { return job.answer(refusal) }
            let isOneMore = threads.withLock { threads in
                threads.busy += 1
                guard threads.busy > threads.count, threads.count < threadsMax else { return false }
                threads.count += 1
                return true
            }
            if isOneMore { start() }
        }
        return try outcome.get()
    }

    private func start() {
        ended.enter()
        let thread = Thread { [self] in
            run()
            ended.leave()
        }
        thread.name = "store-reader"
        thread.stackSize = 2 << 20
        thread.start()
    }

    private func run() {
        var connection: DatabaseQueue?
        let statements = SQLiteStatements(texts)
        while let jobs = queue.take(max: 1) {
            for job in jobs {
                do {
                    // One that could not be opened is tried again by the next read.
                    let open = try connection ?? DatabaseQueue(path: path, configuration: configuration)
                    connection = open
                    answer(job, on: open, statements)
                } catch {
                    job.answer(StoreError(error))
                }
                threads.withLock { $0.busy -= 1 }
            }
        }
        statements.forget()
        try? connection?.close()
    }

    /// All that a read asks comes from one snapshot.
    private func answer(_ job: TransactionJob<SQLiteTransaction>, on connection: DatabaseQueue, _ statements: SQLiteStatements) {
        var undoing: StoreError?
        connection.unsafeRead { database in
            let tx = SQLiteTransaction(database: database, statements: statements)
            do {
                try tx.control("BEGIN DEFERRED TRANSACTION")
                _ = job.attempt(tx)
                if database.isInsideTransaction { try tx.control("ROLLBACK") }
            } catch {
                if database.isInsideTransaction { try? tx.control("ROLLBACK") }
                undoing = StoreError(error)
            }
        }
        // Told outside of the connection: what is answered may read again.
        job.answer(undoing)
    }

    /// Finishes what was asked before, and closes.
    func close() {
        queue.close()
        ended.wait()
    }
}
