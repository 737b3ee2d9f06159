package import Scheduling
import Synchronization

/// How often somebody did something just now. In memory, for what is over in
/// an hour at most: a process that starts anew begins at nothing, and each
/// counts what it sees itself.
package final class Paces<Who: Hashable & Sendable>: Sendable {
    private struct Window: Sendable {
        var number: Int64 = 0
        var counts: [Who: Int] = [:]
    }

    /// Past so many in one window the first ones begin anew.
    private let whoMax = 100_000
    private let windowSeconds: Int64
    private let window = Mutex(Window())

    package init(windowSeconds: Int64) { self.windowSeconds = windowSeconds }

    /// How often it was in this window.
    package func count(of who: Who, at now: Instant) -> Int {
        let number = now.seconds / windowSeconds
        return window.withLock { $0.number == number ? $0.counts[who, default: 0] : 0 }
    }

    /// Once more.
    ///
    /// - Returns: how often with it.
    @discardableResult
    package func step(_ who: Who, at now: Instant) -> Int {
        let number = now.seconds / windowSeconds
        return window.withLock { window in
            if window.number != number || window.counts.count >= whoMax { window = Window(number: number) }
            window.counts[who, default: 0] += 1
            return window.counts[who, default: 0]
        }
    }
}
