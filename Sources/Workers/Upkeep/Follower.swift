public import Logging
public import Operations
public import ServiceLifecycle
import Synchronization
import UseCases

/// How closely the store is followed.
public struct FollowerSettings: Sendable, Hashable {
    /// The longest a change of another process stays unseen when no signal
    /// comes: with the matcher's own poll, a place that is freed there is
    /// offered within a second.
    public var pollMilliseconds: Int

    public init(pollMilliseconds: Int = 500) { self.pollMilliseconds = pollMilliseconds }
}

/// Keeps this node's memory of openings and clinics equal to the store.
public struct Follower: Service {
    private let following: Following
    private let signals: AsyncStream<Void>
    private let settings: FollowerSettings
    private let sleeper: any Clock<Duration>
    private let logger: Logger

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
        let pulse = Pulse(interval: .milliseconds(settings.pollMilliseconds), signals: signals, clock: sleeper)
        let isBehind = Flag()
        await pulse.run { await follow(isBehind) }
    }

    /// Told once when it begins and once when it ends: a store that is away
    /// for an hour is not an hour of warnings.
    private final class Flag: Sendable {
        private let value = Atomic(false)
        func exchange(_ new: Bool) -> Bool { value.exchange(new, ordering: .relaxed) }
    }

    private func follow(_ isBehind: Flag) async {
        do {
            // Fewer than that is all there was; what comes meanwhile rings again.
            while try await following.step() >= Following.stepMax, !Task.isCancelled {}
            if isBehind.exchange(false) { logger.info("the store is followed again") }
        } catch {
            if !isBehind.exchange(true) { logger.warning("the store cannot be followed", metadata: ["refusal": "\(error)"]) }
        }
    }
}
