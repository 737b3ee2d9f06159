public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import UseCases

/// Keeps slots and the keys of their days made ahead, at start and every hour.
public struct Horizon: Service {
    private let administration: Administration
    private let settings: HorizonSettings
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger

    public init(
        _ administration: Administration, settings: HorizonSettings, clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.administration = administration
        self.settings = settings
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).afterItsPause { await extend() }
    }

    private func extend() async -> Duration {
        do {
            // A year of many clinics takes a while: a service that stops does not wait for it.
            let report = try await cancelWhenGracefulShutdown { [administration, settings, clock] in
                try await administration.extendHorizon(days: settings.days, .system("horizon", at: clock.now()))
            }
            logger.info(
                "the horizon is extended",
                metadata: [
                    "slots": "\(report.slotsMade)", "keys": "\(report.keysMade)", "left_out": "\(report.leftOut)",
                    "clock_changes": "\(report.clockChanges)",
                ])
            return .seconds(settings.periodSeconds)
        } catch {
            logger.warning("the horizon was not extended", metadata: ["refusal": "\(error)"])
            return .seconds(settings.retrySeconds)
        }
    }
}
