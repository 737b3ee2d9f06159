public import Logging
public import Scheduling
public import ServiceLifecycle
import Synchronization
public import UseCases

/// Brings what the vault has to write to its staff into the outbox, within
/// seconds: a change of somebody's access that was not theirs is worth
/// knowing soon. While nothing changes each round is one short question.
public final class NoticeCollector: Service {
    private let deliveries: Deliveries
    private let pollMilliseconds: Int
    private let restSeconds: Int64
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let state = Mutex(State())

    private struct State {
        var isBehind = false
        var restUntil = Instant.distantPast
    }

    /// - Parameters:
    ///   - pollMilliseconds: between two questions.
    ///   - restSeconds: the wait after a failure.
    public init(
        _ deliveries: Deliveries, pollMilliseconds: Int = 2000, restSeconds: Int64 = 5, clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.deliveries = deliveries
        self.pollMilliseconds = pollMilliseconds
        self.restSeconds = restSeconds
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        let pulse = Pulse(interval: .milliseconds(pollMilliseconds), signals: nil, clock: sleeper)
        await pulse.run { await self.round() }
    }

    /// Told once when it fails, not every time.
    func round() async {
        let now = clock.now()
        guard now >= state.withLock({ $0.restUntil }) else { return }
        do {
            try await deliveries.collectNotices(.system("notices", at: now))
            state.withLock { $0 = State() }
        } catch {
            let wasBehind = state.withLock { state in
                defer { state = State(isBehind: true, restUntil: now + restSeconds) }
                return state.isBehind
            }
            if !wasBehind { logger.warning("messages about people's access were not queued", metadata: ["refusal": "\(error)"]) }
        }
    }
}
