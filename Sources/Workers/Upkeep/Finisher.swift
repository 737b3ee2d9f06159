public import Logging
public import Operations
public import ServiceLifecycle
import UseCases

/// Does what patients had queued, once they can again.
public struct Finisher: Service {
    private static let interval = Duration.seconds(1)

    private let finishing: Finishing
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback = Setback()

    public init(_ finishing: Finishing, sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger) {
        self.finishing = finishing
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(Self.interval) { await round() }
    }

    private func round() async {
        do {
            let done = try await finishing.round()
            if setback.ends() { logger.info("cancellations that waited are done again") }
            guard done != Finishing.Round() else { return }
            logger.info("cancellations that waited", metadata: ["done": "\(done.cancelled)", "ended": "\(done.ended)"])
        } catch {
            if setback.begins() { logger.warning("cancellations that wait cannot be done", metadata: ["refusal": "\(error)"]) }
        }
    }
}
