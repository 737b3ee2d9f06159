public import Logging
public import Operations
public import ServiceLifecycle
import UseCases

/// Offers freed places to those who wait. It looks in memory, which is
/// nearly free, and writes when there is something to do.
public struct Matcher: Service {
    private let matching: Matching
    private let settings: MatcherSettings
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback = Setback()

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
        await Recurring(clock: sleeper).every(.milliseconds(settings.pollMilliseconds)) { await round() }
    }

    private func round() async {
        do {
            let done = try await matching.round()
            if setback.ends() { logger.info("places are offered again") }
            guard done != Matching.Round() else { return }
            // What nobody waits for is no news: a new horizon makes thousands.
            let level: Logger.Level = done.offered + done.putOff + done.expired + done.ended + done.given > 0 ? .info : .debug
            logger.log(
                level: level, "places matched",
                metadata: [
                    "offered": "\(done.offered)", "released": "\(done.released)", "put-off": "\(done.putOff)", "expired": "\(done.expired)",
                    "given": "\(done.given)",
                    "ended": "\(done.ended)",
                ])
        } catch {
            if setback.begins() { logger.warning("places cannot be offered", metadata: ["refusal": "\(error)"]) }
        }
    }
}
