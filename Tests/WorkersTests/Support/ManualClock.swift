import Scheduling
import Synchronization

/// Time that moves when a test says so.
final class ManualClock: WallClock {
    private let instant = Mutex(Instant(seconds: 1_795_000_000))

    func now() -> Instant { instant.withLock { $0 } }

    func advance(seconds: Int64) { instant.withLock { $0 = $0 + seconds } }
}
