import Bytes
import Crypto
package import Scheduling
package import Store

/// A secret of the deployment that turns what is counted (a network, a
/// device) into keys that a copy of the store does not reverse.
public struct Pepper: Sendable {
    private let key: SymmetricKey

    /// - Parameter bytes: at least 32 random bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// A 32-byte keyed hash of `parts` under a purpose.
    public func hash(_ purpose: String, _ parts: [UInt8]...) -> [UInt8] { hash(purpose, of: parts) }

    private func hash(_ purpose: String, of parts: [[UInt8]]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Self.message(purpose, parts), using: key))
    }

    /// Whether `code` is that hash; in a time that tells nothing.
    package func isHash(_ code: [UInt8], _ purpose: String, _ parts: [UInt8]...) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.message(purpose, parts), using: key)
    }

    /// Lengths first, so that no two lists of parts read alike.
    private static func message(_ purpose: String, _ parts: [[UInt8]]) -> [UInt8] {
        var writer = ByteWriter(capacity: parts.reduce(purpose.utf8.count + 8) { $0 + 8 + $1.count })
        for part in [Array(purpose.utf8)] + parts {
            writer.integer(part.count)
            writer.raw(part)
        }
        return writer.bytes
    }

    /// The counter of a daily limit; `nil` when it is switched off. Its window
    /// is numbered by the day's first hour, as all windows are by the hour.
    package func dailyCounter(_ limit: LimitName, _ subject: [UInt8]..., max: Int, at instant: Instant) -> CounterGuard? {
        guard max > 0 else { return nil }
        return CounterGuard(key: hash(limit.rawValue, of: subject), bucket: instant.seconds / 86_400 * 24, limit: Int64(max))
    }

    /// The counter of an hourly limit; `nil` when it is switched off.
    package func counter(_ limit: LimitName, _ subject: [UInt8]..., max: Int, at instant: Instant) -> CounterGuard? {
        guard max > 0 else { return nil }
        return CounterGuard(
            key: hash(limit.rawValue, of: subject), bucket: instant.seconds / Limits.windowSeconds, limit: Int64(max)
        )
    }
}
