public import Containment

/// A change as a fixed list of statements, each of which acts only if the
/// first did, and what became of it.
///
/// The list travels to the database in one piece: nothing is decided in
/// between.
public protocol GuardedWrite: Sendable {
    associatedtype Outcome: Sendable

    /// What it is for.
    var kind: any WriteKind { get }
    func statements() -> [Statement]
    /// The row that the list locks first (a slot's id), by which lists that
    /// share a commit stand in line.
    var lockKey: [UInt8] { get }
    /// Counters that it steps, in any order.
    var counters: [[UInt8]] { get }
    func outcome(of results: [StatementResult]) throws(StoreError) -> Outcome
}

extension GuardedWrite {
    public var counters: [[UInt8]] { [] }
}

extension Engine {
    /// Answers once it is durable.
    public func perform<Write: GuardedWrite>(_ write: Write, _ permit: Permit) async throws(StoreError) -> Write.Outcome {
        try write.outcome(of: await perform(permit, write.kind, write.statements(), lockKey: write.lockKey, counters: write.counters))
    }
}

extension WriteTransaction {
    /// The same inside a transaction that does more.
    public func perform<Write: GuardedWrite>(_ write: Write) throws(StoreError) -> Write.Outcome {
        var results: [StatementResult] = []
        for statement in write.statements() { results.append(StatementResult(rows: try change(write.kind, statement), changed: 0)) }
        return try write.outcome(of: results)
    }
}
