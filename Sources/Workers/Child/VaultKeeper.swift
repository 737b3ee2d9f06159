import Glibc
public import Logging
public import Seals
public import ServiceLifecycle
import Subprocess
import SystemPackage

/// Keeps the vault's process running as a child of this one.
///
/// The child's standard input is a pipe that only this process holds open:
/// however this process ends, also by `kill -9`, the child reads its end and
/// stops. Put it before what uses the vault in a service group, which stops
/// its services in reverse. A child that hangs is ended, and started again
/// like one that ended by itself.
public struct VaultKeeper: Service {
    private let settings: VaultKeeperSettings
    private let clock: any Clock<Duration>
    private let logger: Logger
    private let pulse: (@Sendable () async -> VaultPulse?)?

    /// - Parameter pulse: asks the vault, by a way of its own, whether it
    ///   lives; `nil` when it does not say within a second or so.
    public init(
        _ settings: VaultKeeperSettings, clock: any Clock<Duration> = ContinuousClock(), logger: Logger,
        pulse: (@Sendable () async -> VaultPulse?)? = nil
    ) {
        self.pulse = pulse
        self.settings = settings
        self.clock = clock
        self.logger = logger
    }

    public func run() async throws {
        var restarts = RestartPauses(settings)
        await Recurring(clock: clock).afterItsPause {
            let lifetime = await clock.measure { await live() }
            guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return .zero }
            let pause = restarts.next(after: lifetime)
            logger.warning("the vault stopped; it starts again", metadata: ["pause_ms": "\(pause / .milliseconds(1))"])
            return pause
        }
    }

    /// One child, from its start to its end.
    private func live() async {
        let child = ChildProcess(executable: settings.executable, arguments: settings.arguments, environment: settings.environment)
        do {
            let status = try await child.run(inputEnd: { try? await gracefulShutdown() }) { id in
                logger.info("the vault has started", metadata: ["pid": "\(id)"])
                await watch(id)
            }
            logger.info("the vault has ended", metadata: ["status": "\(status)"])
        } catch {
            let code = (error as? SubprocessError)?.underlyingError?.rawValue
            logger.error("the vault does not start", metadata: ["errno": "\(code.map(String.init) ?? "unknown")"])
        }
    }

    /// Until the child has to be ended: it hangs, or does not stop at shutdown.
    private func watch(_ id: pid_t) async {
        if let pulse {
            let hangs = await cancelWhenGracefulShutdown { await hang(of: id, pulse) }
            guard !hangs else { return }
        }
        try? await gracefulShutdown()
        try? await clock.sleep(for: .seconds(settings.stopSecondsMax))
    }

    /// Looks after the child until it hangs (`true`) or this is cancelled.
    private func hang(of id: pid_t, _ pulse: @Sendable () async -> VaultPulse?) async -> Bool {
        var watch = VaultWatch(settings)
        // A pause between looks, and not a timer, which would not wait where a look took long.
        while (try? await clock.sleep(for: .milliseconds(settings.lookMilliseconds))) != nil {
            let heard = await pulse().map(VaultWatch.Heard.pulse) ?? .silence(processorTicks: ChildProcess.processorTicks(of: id))
            guard let hang = watch.heard(heard), !Task.isCancelled else { continue }
            logger.error("the vault hangs; it is ended and started again", metadata: ["why": "\(hang)", "pid": "\(id)"])
            return true
        }
        return false
    }
}

/// How long to wait before each restart.
struct RestartPauses {
    private let first: Duration
    private let longest: Duration
    private let healthy: Duration
    private var pause: Duration

    init(_ settings: VaultKeeperSettings) {
        first = .milliseconds(settings.restartPauseMilliseconds)
        longest = .milliseconds(settings.restartPauseMillisecondsMax)
        healthy = .seconds(settings.healthySeconds)
        pause = first
    }

    mutating func next(after lifetime: Duration) -> Duration {
        if lifetime >= healthy { pause = first }
        defer { pause = min(pause * 2, longest) }
        return pause
    }
}
