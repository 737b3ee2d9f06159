public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
public import UseCases

/// Keeps this process under the orders: a change in the machine's folder, or
/// in the store, is in force within half a second.
public final class OrderFollower: Service {
    private static let interval = Duration.milliseconds(300)

    private let containing: Containing
    /// `nil` in a process beside another that does it.
    private let pausing: Pausing?
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let setback = Setback()

    public init(
        _ containing: Containing, pausing: Pausing? = nil, clock: any WallClock, sleeper: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.containing = containing
        self.pausing = pausing
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(Self.interval) { await round() }
        // The listeners have ended: what was counted is all that is.
        try? await containing.followRehearsals(closes: false, isLast: true, .system("orders", at: clock.now()))
    }

    private func round() async {
        containing.rehearsing.stopCounting(at: clock.now())
        do {
            let context = Context.system("orders", at: clock.now())
            try await containing.follow(context)
            // Who stops deadlines does the service's other work as well.
            try await containing.followRehearsals(closes: pausing != nil, context)
            try await pausing?.round(isInDoubt: containing.standing.fault != nil)
            if setback.ends() { logger.info("the store's orders are followed again") }
        } catch {
            if setback.begins() {
                logger.warning("the store's orders cannot be followed; the folder's are in force", metadata: ["refusal": "\(error)"])
            }
        }
    }
}
