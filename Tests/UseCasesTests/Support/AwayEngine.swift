import Containment
import Database
import Synchronization

/// A database that can go away and come back.
final class AwayEngine: Engine {
    private let inner: any Engine
    private let away = Mutex(false)

    init(_ inner: any Engine) { self.inner = inner }

    var isAway: Bool {
        get { away.withLock { $0 } }
        set { away.withLock { $0 = newValue } }
    }

    var dialect: Dialect { inner.dialect }

    private func reach() throws(StoreError) { if isAway { throw .unavailable } }

    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        try reach()
        return try await inner.withTransaction(permit, body)
    }

    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result,
        answer: @escaping @Sendable (Swift.Result<Result, StoreError>) -> Void
    ) {
        guard !isAway else { return answer(.failure(.unavailable)) }
        inner.withTransaction(permit, body, answer: answer)
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result {
        try reach()
        return try await inner.read(body)
    }

    func perform(
        _ permit: Permit, _ kind: any WriteKind, _ list: [Statement], lockKey: [UInt8], counters: [[UInt8]]
    ) async throws(StoreError) -> [StatementResult] {
        try reach()
        return try await inner.perform(permit, kind, list, lockKey: lockKey, counters: counters)
    }

    func withSchemaTransaction(
        _ body: @escaping @Sendable (any SchemaTransaction) throws(StoreError) -> Void
    ) async throws(StoreError) {
        try reach()
        try await inner.withSchemaTransaction(body)
    }

    func changeSignals() -> AsyncStream<Void> { inner.changeSignals() }

    func close() async { await inner.close() }
}
