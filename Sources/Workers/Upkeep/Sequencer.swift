public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import Synchronization
import UseCases

/// Numbers the log's leaves, has the tree signed and shows it, within a
/// second of when they were written.
///
/// While nothing happens each round is two short questions to the store.
public final class Sequencer: Service {
    private static let interval = Duration.milliseconds(800)
    private static let restSeconds: Int64 = 5
    private static let inspectionSeconds: Int64 = 86_400

    private let sequencing: Sequencing
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback = Setback(restSeconds: restSeconds)
    /// When all that is published was last read: after a start, and each day.
    private let inspected = Mutex<Instant?>(nil)

    public init(_ sequencing: Sequencing, clock: any WallClock, sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger) {
        self.sequencing = sequencing
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(Self.interval) { await round() }
    }

    func round() async {
        let now = clock.now()
        guard !setback.isResting(at: now) else { return }
        do {
            try await sequencing.step(.system("log", at: now))
            if inspected.withLock({ $0.map { now - $0 >= Self.inspectionSeconds } ?? true }) {
                inspected.withLock { $0 = now }
                if try await !sequencing.inspect(.system("log", at: now)) { try await sequencing.step(.system("log", at: now)) }
            }
            if setback.ends() { logger.info("the log goes on") }
        } catch {
            guard setback.begins(at: clock.now()) else { return }
            logger.warning("the log was not signed or published", metadata: ["refusal": "\(error)"])
        }
    }
}
