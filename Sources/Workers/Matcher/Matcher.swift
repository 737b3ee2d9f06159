public import Logging
public import Operations
public import ServiceLifecycle
import Synchronization
import UseCases

/// How often the matcher looks.
public struct MatcherSettings: Sendable, Hashable {
    /// A freed place is offered within this and the follower's delay.
    public var pollMilliseconds: Int

    public init(pollMilliseconds: Int = 250) { self.pollMilliseconds = pollMilliseconds }
}

/// Offers freed places to those who wait. It looks in memory, which is
/// nearly free, and writes when there is something to do.
public struct Matcher: Service {
    private let matching: Matching
    private let settings: MatcherSettings
    private let sleeper: any Clock<Duration>
    private let logger: Logger

    public init(
        _ matching: Matching, settings: MatcherSettings = MatcherSettings(), sleeper: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.matching = matching
        self.settings = settings
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        let pulse = Pulse(interval: .milliseconds(settings.pollMilliseconds), signals: nil, clock: sleeper)
        let isAway = Flag()
        await pulse.run { await round(isAway) }
    }

    /// Told once when it begins and once when it ends.
    private final class Flag: Sendable {
        private let value = Atomic(false)
        func exchange(_ new: Bool) -> Bool { value.exchange(new, ordering: .relaxed) }
    }

    private func round(_ isAway: Flag) async {
        do {
            let done = try await matching.round()
            if isAway.exchange(false) { logger.info("places are offered again") }
            guard done != Matching.Round() else { return }
            // What nobody waits for is no news: a new horizon makes thousands.
            let level: Logger.Level = done.offered + done.putOff + done.expired + done.ended + done.given > 0 ? .info : .debug
            logger.log(level: level, "places matched", metadata: [
                "offered": "\(done.offered)", "released": "\(done.released)", "put-off": "\(done.putOff)", "expired": "\(done.expired)",
                "given": "\(done.given)",
                "ended": "\(done.ended)",
            ])
        } catch {
            if !isAway.exchange(true) { logger.warning("places cannot be offered", metadata: ["refusal": "\(error)"]) }
        }
    }
}
