import Scheduling

/// A cap: a counter row that is stepped only while it is below its limit.
/// Caps are never computed by counting rows.
public struct CounterGuard: Sendable, Hashable {
    /// What is counted, hashed by the caller: no address stands in the store.
    public var key: [UInt8]
    /// The window, as `seconds / windowSeconds`.
    public var bucket: Int64
    public var limit: Int64

    public init(key: [UInt8], bucket: Int64, limit: Int64) {
        self.key = key
        self.bucket = bucket
        self.limit = limit
    }

    /// Steps the counter and marks it with `mark`, which guards what follows.
    /// Returns a row exactly when the step was allowed.
    func statement(for mark: [UInt8]) -> Statement {
        Statement(
            """
            INSERT INTO counter (key, bucket, n, last) VALUES ($1, $2, 1, $3)
            ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last WHERE counter.n < $4
            RETURNING n
            """,
            [.blob(key), .integer(bucket), .blob(mark), .integer(limit)]
        )
    }
}

/// The first request that came with an idempotency key, both hashed: the same
/// key with another request is refused.
public struct IdempotencyMark: Sendable {
    public var key: [UInt8]
    public var request: [UInt8]

    public init(key: [UInt8], request: [UInt8]) {
        self.key = key
        self.request = request
    }

    /// Returns a row exactly when the key is new or came with this request.
    func statement(at now: Instant) -> Statement {
        Statement(
            """
            INSERT INTO idempotency (key, request, at) VALUES ($1, $2, $3)
            ON CONFLICT (key) DO UPDATE SET at = excluded.at WHERE idempotency.request = excluded.request
            RETURNING at
            """,
            [.blob(key), .blob(request), .integer(now.seconds)]
        )
    }
}

extension WriteTransaction {
    /// Steps a counter inside a transaction; `false` when it is at its limit.
    public func step(_ counter: CounterGuard, mark: [UInt8]) throws(StoreError) -> Bool {
        let statement = counter.statement(for: mark)
        return try !query(statement.sql, statement.arguments).isEmpty
    }
}
