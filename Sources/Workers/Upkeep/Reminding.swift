public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import Synchronization
import UseCases

/// Queues reminders as they fall due, at start and every minute; the courier
/// sends them. At start all of the day's: what fell due while nothing ran is
/// not lost.
public final class Reminding: Service {
    private let deliveries: Deliveries
    private let settings: RemindingSettings
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let last = Mutex<Instant?>(nil)

    public init(
        _ deliveries: Deliveries, settings: RemindingSettings = RemindingSettings(), clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.deliveries = deliveries
        self.settings = settings
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.seconds(settings.periodSeconds)) { await round() }
    }

    private func round() async {
        let now = clock.now()
        do {
            let count = try await deliveries.queueReminders(since: last.withLock { $0 }, .system("reminders", at: now))
            last.withLock { $0 = now }
            if count > 0 { logger.info("reminders are queued", metadata: ["count": "\(count)"]) }
        } catch {
            logger.warning("reminders were not queued", metadata: ["refusal": "\(error)"])
        }
    }
}
