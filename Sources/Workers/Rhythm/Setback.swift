import Scheduling
import Synchronization

/// What a worker does about a neighbour that fails: it rests a while, and
/// tells of it once, not every time it tries again.
final class Setback: Sendable {
    private struct State {
        var isBehind = false
        var restUntil = Instant.distantPast
    }

    private let restSeconds: Int64
    private let state = Mutex(State())

    init(restSeconds: Int64) { self.restSeconds = restSeconds }

    /// A rest that a clock which ran ahead has left is over as well.
    func isResting(at now: Instant) -> Bool { !state.withLock { $0.restUntil }.isOver(at: now, longest: restSeconds) }

    /// It failed: whether that is news.
    func begins(at now: Instant) -> Bool {
        state.withLock { state in
            defer { state = State(isBehind: true, restUntil: now + restSeconds) }
            return !state.isBehind
        }
    }

    /// It worked: whether that is news.
    func ends() -> Bool {
        state.withLock { state in
            defer { state = State() }
            return state.isBehind
        }
    }
}
