public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import UseCases

/// Brings what the vault journals into the store, within a second or so.
///
/// While nothing is opened each round is one short question to the vault, and
/// the store is neither read nor written.
public final class JournalImporter: Service {
    private let journal: JournalImport
    private let settings: JournalImporterSettings
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback: Setback

    public init(
        _ journal: JournalImport, settings: JournalImporterSettings = JournalImporterSettings(), clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.journal = journal
        self.settings = settings
        setback = Setback(restSeconds: settings.restSeconds)
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.milliseconds(settings.pollMilliseconds)) { await round() }
    }

    /// Everything there is now.
    func round() async {
        guard !setback.isResting(at: clock.now()) else { return }
        do {
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                guard try await journal.step(.system("journal", at: clock.now())) > 0 else { break }
            }
            if setback.ends() { logger.info("the vault's journal is imported again") }
        } catch {
            guard setback.begins(at: clock.now()) else { return }
            logger.warning("the vault's journal was not imported", metadata: ["refusal": "\(error)"])
        }
    }
}
