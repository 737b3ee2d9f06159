package import Scheduling
import Synchronization
package import UseCases

/// Requests a minute from one network, in memory.
///
/// The generic cell rate algorithm (ITU-T I.371, Annex A): one number per
/// network, the time at which its allowance would be full again. A whole
/// minute's requests may come at once.
package final class RequestRate: Sendable {
    package enum Verdict: Sendable, Equatable {
        case allowed
        case refused(retryAfterSeconds: Int)
    }

    package static let windowSeconds = 60
    /// Past this many networks the idle ones are forgotten; if none is idle,
    /// all are, which favours the client.
    package static let networksMax = 65_536

    /// Requests a minute; 0 is no limit.
    package let limit: Int
    private let fullAt = Mutex<[NetworkPrefix: Double]>([:])

    package init(limit: Int) { self.limit = limit }

    /// Counts one request, unless it is refused.
    package func take(_ network: NetworkPrefix, at instant: Instant) -> Verdict {
        guard limit > 0 else { return .allowed }
        let now = Double(instant.seconds)
        let window = Double(Self.windowSeconds)
        return fullAt.withLock { fullAt in
            if fullAt.count >= Self.networksMax, fullAt[network] == nil {
                fullAt = fullAt.filter { $0.value > now }
                if fullAt.count >= Self.networksMax { fullAt.removeAll(keepingCapacity: true) }
            }
            // A clock that was put back must not lock anyone out: at most a window is owed.
            let owed = min(max(fullAt[network] ?? now, now), now + window)
            let next = owed + window / Double(limit)
            guard next <= now + window + 1e-6 else {
                fullAt[network] = owed
                return .refused(retryAfterSeconds: max(1, Int((next - now - window).rounded(.up))))
            }
            fullAt[network] = next
            return .allowed
        }
    }
}
