import Dispatch
import Synchronization

/// Asks the store whether it can be written to: one question at a time,
/// however many want to know, and an answer in time, whatever the store does.
package final class ReadinessProbe: Sendable {
    private struct State: Sendable {
        /// The last answer, and when it came.
        var known: (readiness: Readiness, at: ContinuousClock.Instant)?
        var isAsking = false
        var waiting: [Int: CheckedContinuation<Readiness, Never>] = [:]
        var next = 0
    }

    /// Who waits longer is told that the store is away.
    private let patience: Duration
    /// Anybody may ask at any pace; the disk is written to at this one.
    private let freshness: Duration
    private let state = Mutex(State())

    package init(patience: Duration = .milliseconds(1500), freshness: Duration = .seconds(1)) {
        self.patience = patience
        self.freshness = freshness
    }

    /// - Parameter ask: begins to ask, and tells the closure once.
    package func answer(_ ask: (_ tell: @escaping @Sendable (Readiness) -> Void) -> Void) async -> Readiness {
        await withCheckedContinuation { continuation in
            let now = ContinuousClock.now
            let (number, known, asks) = state.withLock { state -> (Int, Readiness?, Bool) in
                if let known = state.known, known.at.duration(to: now) < freshness { return (0, known.readiness, false) }
                state.next += 1
                state.waiting[state.next] = continuation
                let asks = !state.isAsking
                state.isAsking = true
                return (state.next, nil, asks)
            }
            if let known { return continuation.resume(returning: known) }
            // Not a task: nobody is left to wait for it when the answer has come.
            DispatchQueue.global().asyncAfter(deadline: .now() + patience.seconds) { self.giveUp(number) }
            if asks { ask { self.tell($0) } }
        }
    }

    private func tell(_ readiness: Readiness) {
        let waiting = state.withLock { state in
            state.known = (readiness, .now)
            state.isAsking = false
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(returning: readiness) }
    }

    private func giveUp(_ number: Int) {
        state.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: .storeUnavailable)
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
