public import Logging
import Operations
public import Scheduling
public import ServiceLifecycle
import Synchronization
public import UseCases

/// Compares the published keys with the vault's: at start, whenever a vault
/// has started, and slowly all the time. A file of keys that went unnoticed
/// would have bookings sealed for nobody.
public final class KeyPatrol: Service {
    private let administration: Administration
    private let health: Health
    private let settings: KeyPatrolSettings
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback: Setback
    private let state = Mutex(State())

    private struct State {
        /// The vault that was compared with, and when next.
        var vault: UInt64?
        var due = Instant.distantPast
    }

    public init(
        _ house: House, settings: KeyPatrolSettings = KeyPatrolSettings(), clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        administration = Administration(house)
        health = Health(house)
        self.settings = settings
        setback = Setback(restSeconds: settings.restSeconds)
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.milliseconds(settings.pollMilliseconds)) { await round() }
    }

    func round() async {
        let now = clock.now()
        let known = state.withLock { $0 }
        guard !setback.isResting(at: now), let vault = await health.vaultInstance(),
            vault != known.vault || known.due.isOver(at: now, longest: settings.periodSeconds)
        else { return }
        do {
            let report = try await cancelWhenGracefulShutdown { [administration] in
                try await administration.compareKeys(.system("keys", at: now))
            }
            _ = setback.ends()
            // Another may have started meanwhile: the next round tells.
            state.withLock { $0 = State(vault: vault, due: now + settings.periodSeconds) }
            guard report.lost > 0 || report.found > 0 || vault != known.vault else { return }
            logger.info(
                "published keys are compared with the vault's",
                metadata: ["compared": "\(report.compared)", "lost": "\(report.lost)", "found": "\(report.found)"])
        } catch {
            guard setback.begins(at: now) else { return }
            logger.warning("published keys were not compared with the vault's", metadata: ["refusal": "\(error)"])
        }
    }
}
