package import Scheduling
import Synchronization

/// Lets so many at once, then one in a while. In memory, as `Paces` is.
package final class Turns<Who: Hashable & Sendable>: Sendable {
    /// Past so many, those whose time is over are forgotten, and if that is
    /// none, all are.
    private let whoMax = 100_000
    /// When all that was taken would have been let through one by one.
    private let ends = Mutex<[Who: Instant]>([:])

    package init() {}

    /// Takes a turn where there is one.
    ///
    /// - Returns: 0; or in how many seconds the next is, and nothing is taken.
    package func take(_ who: Who, at now: Instant, atOnce: Int64, secondsEach: Int64) -> Int64 {
        ends.withLock { ends in
            if ends.count >= whoMax {
                ends = ends.filter { $0.value > now }
                if ends.count >= whoMax { ends.removeAll() }
            }
            // A clock that was put back leaves nobody waiting longer than a whole line.
            let line = atOnce * secondsEach
            let end = min(max(ends[who] ?? now, now), now + line)
            let early = end + secondsEach - (now + line)
            guard early <= 0 else { return early }
            ends[who] = end + secondsEach
            return 0
        }
    }
}
