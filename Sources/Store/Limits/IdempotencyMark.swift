import Database
import Scheduling

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
        """
        INSERT INTO idempotency (key, request, at) VALUES (\(key), \(request), \(now))
        ON CONFLICT (key) DO UPDATE SET at = excluded.at WHERE idempotency.request = excluded.request
        RETURNING at
        """
    }
}
