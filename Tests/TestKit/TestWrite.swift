public import Containment
public import Database

/// What a test changes by hand, past the kinds of changes that a store knows.
public enum TestWrite: WriteKind {
    case byHand

    public var name: String { "by hand" }
    public func fits(_ permit: Permit) -> Bool { true }
}

extension WriteTransaction {
    @discardableResult
    public func execute(_ sql: String, _ arguments: [Value] = []) throws(StoreError) -> Int {
        try execute(TestWrite.byHand, sql, arguments)
    }

    @discardableResult
    public func execute(_ statement: Statement) throws(StoreError) -> Int { try execute(statement.sql, statement.arguments) }
}

extension Engine {
    public func perform(
        _ permit: Permit, _ list: [Statement], lockKey: [UInt8], counters: [[UInt8]] = []
    ) async throws(StoreError) -> [StatementResult] {
        try await perform(permit, TestWrite.byHand, list, lockKey: lockKey, counters: counters)
    }
}

extension Permit {
    /// Of the service's own work, while everything is open.
    public static func ofSystem(_ capability: Capability, epoch: Int64 = 0) throws -> Permit {
        try Gate(levels: Levels(LevelSet(epoch: epoch))).permit(Asker(audience: .system), capability)
    }
}
