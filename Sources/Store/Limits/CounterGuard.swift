public import Database
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
        """
        INSERT INTO counter (key, bucket, n, last) VALUES (\(key), \(bucket), 1, \(mark))
        ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last WHERE counter.n < \(limit)
        RETURNING n
        """
    }
}

extension WriteTransaction {
    /// Steps a counter inside a transaction; `false` when it is at its limit.
    public func step(_ counter: CounterGuard, mark: [UInt8]) throws(StoreError) -> Bool {
        try !change(.count, counter.statement(for: mark)).isEmpty
    }
}
