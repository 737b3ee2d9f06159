public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import UseCases

/// Destroys what has outlived its purpose, at start and every day.
public struct Shredder: Service {
    private let administration: Administration
    private let settings: ShredderSettings
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger

    public init(
        _ administration: Administration, settings: ShredderSettings = ShredderSettings(), clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.administration = administration
        self.settings = settings
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).afterItsPause { await shred() }
    }

    private func shred() async -> Duration {
        do {
            let report = try await administration.shred(.system("shredder", at: clock.now()))
            logger.info(
                "what was due has been destroyed",
                metadata: [
                    "keys": "\(report.keysDestroyed)", "request_keys": "\(report.requestKeysDestroyed)", "seals": "\(report.sealsErased)",
                ])
            return .seconds(settings.periodSeconds)
        } catch {
            logger.warning("nothing was destroyed", metadata: ["refusal": "\(error)"])
            return .seconds(settings.retrySeconds)
        }
    }
}
