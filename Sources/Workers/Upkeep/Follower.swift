public import Logging
public import Operations
public import ServiceLifecycle
import UseCases

/// Keeps this node's memory of openings and clinics equal to the store.
public struct Follower: Service {
    private let following: Following
    private let signals: AsyncStream<Void>
    private let settings: FollowerSettings
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback = Setback()

    /// - Parameter signals: yields when something may have been committed; this
    ///   service is its only reader.
    public init(
        _ following: Following, signals: AsyncStream<Void>, settings: FollowerSettings = FollowerSettings(),
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.following = following
        self.signals = signals
        self.settings = settings
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.milliseconds(settings.pollMilliseconds), or: signals) { await round() }
    }

    private func round() async {
        do {
            // Fewer than that is all there was; what comes meanwhile rings again.
            while try await following.step() >= Following.stepMax, !Task.isCancelled {}
            if setback.ends() { logger.info("the store is followed again") }
        } catch {
            if setback.begins() { logger.warning("the store cannot be followed", metadata: ["refusal": "\(error)"]) }
        }
    }
}
