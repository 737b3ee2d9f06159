import ServiceLifecycle
import UseCases

/// Begins a service when the vault answers, so that a start is not a row of
/// warnings; after a while it begins regardless, and has its own patience.
struct OnceVaultAnswers<Inner: Service>: Service {
    private let health: Health
    private let inner: Inner

    private static var pause: Duration { .milliseconds(50) }
    private static var triesMax: Int { 200 }

    init(_ house: House, _ inner: Inner) {
        health = Health(house)
        self.inner = inner
    }

    func run() async throws {
        for _ in 0..<Self.triesMax where !Task.isShuttingDownGracefully {
            if await health.vaultIsUp() { break }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
        try await inner.run()
    }
}
