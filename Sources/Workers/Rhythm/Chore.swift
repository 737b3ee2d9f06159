import ServiceLifecycle

/// Something done now and again, which itself says when the next time is.
struct Chore: Sendable {
    var clock: any Clock<Duration>

    /// Repeats `work` until graceful shutdown, which never interrupts it.
    func run(_ work: @escaping @Sendable () async -> Duration) async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let pause = await work()
            try? await cancelWhenGracefulShutdown { [clock] in try await clock.sleep(for: pause) }
        }
    }
}
