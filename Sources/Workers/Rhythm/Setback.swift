import Scheduling
import Synchronization

/// What a worker does about a neighbour that fails: it tells of it once when
/// it begins and once when it ends, and may rest a while in between. A
/// neighbour that is away for an hour is not an hour of warnings.
final class Setback: Sendable {
    private struct State {
        var isBehind = false
        var restUntil = Instant.distantPast
    }

    private let restSeconds: Int64
    private let state = Mutex(State())

    /// - Parameter restSeconds: 0 where every round tries again.
    init(restSeconds: Int64 = 0) { self.restSeconds = restSeconds }

    /// A rest that a clock which ran ahead has left is over as well.
    func isResting(at now: Instant) -> Bool { !state.withLock { $0.restUntil }.isOver(at: now, longest: restSeconds) }

    /// It failed, and is left alone a while: whether that is news.
    func begins(at now: Instant) -> Bool { begins(restUntil: now + restSeconds) }

    /// It failed, and is tried again at the next round: whether that is news.
    func begins() -> Bool { begins(restUntil: .distantPast) }

    private func begins(restUntil: Instant) -> Bool {
        state.withLock { state in
            defer { state = State(isBehind: true, restUntil: restUntil) }
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
