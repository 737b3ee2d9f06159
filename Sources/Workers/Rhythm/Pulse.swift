import ServiceLifecycle

/// When a worker works: at once, then at every tick and every signal, until
/// graceful shutdown.
///
/// Signals that come during the work make one more round, not one each. The
/// round that is under way at shutdown is finished.
struct Pulse: Sendable {
    var interval: Duration
    var signals: AsyncStream<Void>?
    var clock: any Clock<Duration>

    func run(_ round: @escaping @Sendable () async -> Void) async {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withDiscardingTaskGroup { group in
            group.addTask { [interval, clock] in
                while !Task.isCancelled {
                    wake.yield()
                    try? await clock.sleep(for: interval)
                }
            }
            if let signals {
                group.addTask { for await _ in signals { wake.yield() } }
            }
            for await _ in wakes.cancelOnGracefulShutdown() { await round() }
            group.cancelAll()
        }
    }
}
