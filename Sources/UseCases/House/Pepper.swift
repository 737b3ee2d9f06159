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
        var mac = HMAC<SHA256>(key: key)
        for part in [Array(purpose.utf8)] + parts {
            // Lengths first, so that no two lists of parts read alike.
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { mac.update(data: $0) }
            mac.update(data: part)
        }
        return Array(mac.finalize())
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
