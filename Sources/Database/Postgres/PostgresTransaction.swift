import Containment

/// A transaction on a connection's own thread. It begins with its first
/// statement, in the same round trip.
final class PostgresTransaction: WriteTransaction, SchemaTransaction {
    enum Kind {
        case read
        case write(Permit, Fence?)
        /// One at a time across processes.
        case schema
    }

    private let connection: PostgresConnection
    private let kind: Kind
    private var hasBegun = false
    /// The first error that a statement met: nothing is answered after it.
    private var failure: StoreError?

    /// Which advisory lock stands for the schema.
    private static let schemaLock: Int64 = 0x4372_656E_6561_7500

    init(_ connection: PostgresConnection, _ kind: Kind) {
        self.connection = connection
        self.kind = kind
    }

    func query(_ statement: Statement) throws(StoreError) -> [Row] { try run(statement).rows }

    func change(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> [Row] {
        try require(kind)
        return try run(statement).rows
    }

    @discardableResult
    func execute(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> Int {
        try require(kind)
        return try run(statement).changed
    }

    func execute(_ statement: Statement) throws(StoreError) { _ = try run(statement) }

    private func require(_ kind: any WriteKind) throws(StoreError) {
        try noting { () throws(StoreError) in
            guard case .write(let permit, _) = self.kind else { throw .unpermitted(write: kind.name, capability: "") }
            try permit.require(kind)
        }
    }

    func scan(_ statement: Statement, _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError) {
        try noting { () throws(StoreError) in
            if !hasBegun {
                hasBegun = true
                try connection.run(opening)
            }
            try connection.scan(statement, body)
        }
    }

    private func run(_ statement: Statement) throws(StoreError) -> StatementResult {
        try noting { () throws(StoreError) in
            let list = hasBegun ? [statement] : opening + [statement]
            hasBegun = true
            guard let result = try connection.run(list).last else { throw .unavailable }
            return result
        }
    }

    private func noting<Answer>(_ body: () throws(StoreError) -> Answer) throws(StoreError) -> Answer {
        do throws(StoreError) {
            return try body()
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    private var opening: [Statement] {
        switch kind {
        case .read: [Statement("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", [])]
        case .write(let permit, let fence): [Statement("BEGIN", [])] + (fence.map { [$0.statement(permit.epoch)] } ?? [])
        case .schema:
            [
                Statement("BEGIN", []), Statement("SET LOCAL lock_timeout = 0", []), Statement("SET LOCAL statement_timeout = 0", []),
                Statement("SELECT pg_advisory_xact_lock($1)", [.integer(Self.schemaLock)]),
            ]
        }
    }

    /// - Throws: the first error that a statement met, even if the body
    ///   swallowed it: nothing was committed then.
    func commit() throws(StoreError) {
        if let failure { throw failure }
        if hasBegun { try connection.run([Statement("COMMIT", [])]) }
    }

    func rollback() {
        if hasBegun { connection.rollback() }
    }
}

extension Fence {
    func statement(_ epoch: Int64) -> Statement { Statement(sql, [.integer(epoch)]) }
}
