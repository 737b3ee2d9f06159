public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import UseCases

/// Brings what the vault has to write to its staff into the outbox, within
/// seconds: a change of somebody's access that was not theirs is worth
/// knowing soon. While nothing changes each round is one short question.
public final class NoticeCollector: Service {
    private let deliveries: Deliveries
    private let pollMilliseconds: Int
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback: Setback

    /// - Parameters:
    ///   - pollMilliseconds: between two questions.
    ///   - restSeconds: the wait after a failure.
    public init(
        _ deliveries: Deliveries, pollMilliseconds: Int = 2000, restSeconds: Int64 = 5, clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.deliveries = deliveries
        self.pollMilliseconds = pollMilliseconds
        setback = Setback(restSeconds: restSeconds)
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.milliseconds(pollMilliseconds)) { await round() }
    }

    func round() async {
        let now = clock.now()
        guard !setback.isResting(at: now) else { return }
        do {
            try await deliveries.collectNotices(.system("notices", at: now))
            if setback.ends() { logger.info("messages about people's access are queued again") }
        } catch {
            guard setback.begins(at: now) else { return }
            logger.warning("messages about people's access were not queued", metadata: ["refusal": "\(error)"])
        }
    }
}
