import Formats
public import Logging
public import Scheduling
public import ServiceLifecycle
import Synchronization
import UseCases

/// Delivers queued messages, and has the vault index fresh bookings.
///
/// At least once: a message is closed after the transport took it, and what
/// was taken but not closed falls due again. Nothing here can touch a
/// booking: it runs after it, and a failing mail server only makes it wait.
public final class Courier: Service {
    private let desk: any DeliveryDesk
    private let transport: any MailTransport
    private let settings: CourierSettings
    private let composer: MessageComposer
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let rests = Mutex(Rests())

    /// Until when a neighbour that failed is left alone.
    private struct Rests {
        var mail = Instant.distantPast
        var index = Instant.distantPast
    }

    public init(
        desk: any DeliveryDesk, transport: any MailTransport, settings: CourierSettings, clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.desk = desk
        self.transport = transport
        self.settings = settings
        composer = MessageComposer(sender: settings.sender, links: PublicLinks(base: settings.publicURL))
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        let pulse = Pulse(interval: .milliseconds(settings.pollMilliseconds), signals: nil, clock: sleeper)
        await pulse.run { await self.round() }
    }

    /// Everything that is due now.
    func round() async {
        async let indexed: Void = index()
        await deliver()
        await indexed
    }

    private var context: Context { .system("courier", at: clock.now()) }

    private func deliver() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled, clock.now() >= rests.withLock({ $0.mail }) {
            let items: [OutboxItem]
            do {
                items = try await desk.claim(limit: settings.concurrencyMax, leaseSeconds: settings.leaseSeconds, context)
            } catch {
                logger.warning("the outbox cannot be read", metadata: ["refusal": "\(error)"])
                rests.withLock { $0.mail = clock.now() + settings.restSeconds }
                return
            }
            guard !items.isEmpty else { return }
            await withDiscardingTaskGroup { group in
                for item in items { group.addTask { await self.deliver(item) } }
            }
        }
    }

    private func deliver(_ item: OutboxItem) async {
        do {
            switch await outcome(of: item) {
            case .delivered: try await desk.delivered(item, context)
            case .nothingToSend: try await desk.drop(item, context)
            case .failed(let failure):
                logger.warning("a message was not delivered", metadata: [
                    "message": "\(item.id)", "attempt": "\(item.attempts)", "failure": "\(failure)",
                ])
                if failure == .unreachable { rests.withLock { $0.mail = clock.now() + settings.restSeconds } }
                try await desk.failed(item, failure, context)
            case .leftAlone: break
            }
        } catch {
            // Its lease runs out, and it is sent again: the same Message-ID.
            logger.warning("the outcome of a message was not kept", metadata: ["message": "\(item.id)", "refusal": "\(error)"])
        }
    }

    private enum Outcome {
        case delivered
        case nothingToSend
        case failed(DeliveryFailure)
        /// Nothing is known of it; its lease runs out.
        case leftAlone
    }

    private func outcome(of item: OutboxItem) async -> Outcome {
        let contents: [DeliveryContents]
        do {
            contents = try await desk.open(item, context)
        } catch .vaultUnavailable {
            return .failed(.temporary)
        } catch {
            logger.warning("a message cannot be opened", metadata: ["message": "\(item.id)", "refusal": "\(error)"])
            return .leftAlone
        }
        guard !contents.isEmpty else { return .nothingToSend }
        for one in contents {
            guard let message = composer.compose(one, at: clock.now()) else { return .failed(.permanent) }
            do {
                try await transport.send(message, to: message.to, from: settings.sender.email)
            } catch {
                return .failed(DeliveryFailure(error))
            }
        }
        return .delivered
    }

    private func index() async {
        guard clock.now() >= rests.withLock({ $0.index }) else { return }
        do {
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                guard try await desk.indexPending(limit: settings.indexBatch, context) == settings.indexBatch else { return }
            }
        } catch {
            logger.warning("fresh bookings were not indexed", metadata: ["refusal": "\(error)"])
            rests.withLock { $0.index = clock.now() + settings.restSeconds }
        }
    }
}

extension DeliveryFailure {
    init(_ failure: MailFailure) {
        self = switch failure {
        case .temporary: .temporary
        case .permanent: .permanent
        case .unavailable: .unreachable
        }
    }
}
