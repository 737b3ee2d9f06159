import AsyncAlgorithms
import ServiceLifecycle

/// When a worker does its round: at once, and then again and again until
/// graceful shutdown, after which no round begins. The one that is under way
/// then is finished.
struct Recurring: Sendable {
    var clock: any Clock<Duration>

    /// Again at every tick, and at every signal in between.
    ///
    /// What comes during a round makes one more round, not one each.
    func every(_ interval: Duration, or signals: AsyncStream<Void>? = nil, _ round: () async -> Void) async {
        await Self.every(interval, of: clock, or: signals ?? AsyncStream { $0.finish() }, round)
    }

    /// A timer is made for one type of clock: this opens the one there is.
    private static func every(
        _ interval: Duration, of clock: some Clock<Duration>, or signals: AsyncStream<Void>, _ round: () async -> Void
    ) async {
        let ticks = AsyncTimerSequence(interval: interval, clock: clock).map { _ in }
        let wakes = chain([()].async, merge(ticks, signals)).buffer(policy: .bufferingLatest(1))
        for await _ in wakes.cancelOnGracefulShutdown() where !Task.isShuttingDownGracefully { await round() }
    }

    /// Again after the pause that each round asks for.
    func afterItsPause(_ round: () async -> Duration) async {
        // A plain loop: a timer's interval is always the same, and these pauses are not.
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let pause = await round()
            try? await cancelWhenGracefulShutdown { [clock] in try await clock.sleep(for: pause) }
        }
    }
}
