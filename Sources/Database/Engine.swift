public import Containment

/// A database behind the one SQL text.
///
/// A write cannot begin without a `Permit`: that is how the store refuses what
/// the policy table did not allow.
public protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` in a write transaction on a connection's own thread.
    /// Answers after the commit is durable; a thrown error rolls back.
    ///
    /// `body` changes nothing but through its transaction: it runs again when
    /// another transaction stood in its way, or took it down with its group.
    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result

    /// The same for who cannot wait as long as a database may stand still:
    /// `answer` is told once, however late.
    func withTransaction<Result: Sendable>(
        _ permit: Permit, _ body: @escaping @Sendable (any WriteTransaction) throws(StoreError) -> Result,
        answer: @escaping @Sendable (Swift.Result<Result, StoreError>) -> Void)

    /// Runs `body` over one snapshot of the data.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Result
    ) async throws(StoreError) -> Result

    /// The hot path: a fixed list, each statement guarded by the effect of the
    /// first, committed together with whatever else arrived meanwhile, and
    /// answered after that commit is durable.
    ///
    /// - Parameters:
    ///   - kind: what the list is for; `.unpermitted` when the permit is not.
    ///   - lockKey: which row the list locks (a slot id), so that lists that
    ///     share a commit take their locks in one order.
    ///   - counters: rows that many lists step, whatever their slot: they
    ///     are agreed on before the first of them is locked.
    func perform(
        _ permit: Permit, _ kind: any WriteKind, _ list: [Statement], lockKey: [UInt8], counters: [[UInt8]]
    ) async throws(StoreError) -> [StatementResult]

    /// Changes of the schema: one at a time across processes, and without a
    /// permit, because no policy is in force before there is a schema.
    func withSchemaTransaction(
        _ body: @escaping @Sendable (any SchemaTransaction) throws(StoreError) -> Void
    ) async throws(StoreError)

    /// Yields when something may have been committed, by this process or by another.
    func changeSignals() -> AsyncStream<Void>

    /// Finishes what was begun, then closes.
    func close() async
}

extension Engine {
    /// A list that steps no counters.
    public func perform(
        _ permit: Permit, _ kind: any WriteKind, _ list: [Statement], lockKey: [UInt8]
    ) async throws(StoreError) -> [StatementResult] {
        try await perform(permit, kind, list, lockKey: lockKey, counters: [])
    }
}
