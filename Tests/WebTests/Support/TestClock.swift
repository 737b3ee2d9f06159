import Scheduling
import Synchronization

/// Time that moves when a test says so.
final class TestClock: WallClock {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    func now() -> Instant { instant.withLock { $0 } }

    func advance(_ seconds: Int64) { instant.withLock { $0 = $0 + seconds } }
}
