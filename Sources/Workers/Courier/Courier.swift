import Formats
public import Logging
import Operations
public import Scheduling
import Seals
public import ServiceLifecycle
import Store
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
    /// `nil`: nobody is written to by text.
    private let texts: (any TextTransport)?
    private let settings: CourierSettings
    private let composer: MessageComposer
    private let textComposer: TextComposer
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let rests = Mutex(Rests())

    /// Until when a neighbour that failed is left alone.
    private struct Rests {
        var mail = Instant.distantPast
        var texts = Instant.distantPast
        var index = Instant.distantPast
    }

    public init(
        desk: any DeliveryDesk, transport: any MailTransport, texts: (any TextTransport)? = nil, settings: CourierSettings,
        clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.desk = desk
        self.transport = transport
        self.texts = texts
        self.settings = settings
        let links = PublicLinks(base: settings.publicURL)
        composer = MessageComposer(sender: settings.sender, links: links)
        textComposer = TextComposer(links: links)
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.milliseconds(settings.pollMilliseconds)) { await round() }
    }

    /// Everything that is due now.
    func round() async {
        async let indexed: Void = index()
        await deliver()
        await indexed
    }

    private func isOver(_ rest: (Rests) -> Instant, _ longest: Int64) -> Bool {
        rest(rests.withLock { $0 }).isOver(at: clock.now(), longest: longest)
    }

    private var context: Context { .system("courier", at: clock.now()) }

    private func deliver() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled, isOver(\.mail, settings.restSeconds) {
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
            case .delivered(let counted): try await desk.delivered(item, counting: counted, context)
            case .putOff(let until): try await desk.putOff(item, until: until, context)
            case .nothingToSend: try await desk.drop(item, context)
            case .failed(let failure):
                logger.warning(
                    "a message was not delivered",
                    metadata: [
                        "message": "\(item.id)", "attempt": "\(item.attempts)", "failure": "\(failure)",
                    ])
                try await desk.failed(item, failure, context)
            case .leftAlone: break
            }
        } catch {
            // Its lease runs out, and it is sent again: the same Message-ID.
            logger.warning("the outcome of a message was not kept", metadata: ["message": "\(item.id)", "refusal": "\(error)"])
        }
    }

    private enum Outcome {
        case delivered(counting: [CounterGuard])
        /// People are asleep.
        case putOff(until: Instant)
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
        if let until = contents.compactMap(\.notBefore).max(), until > clock.now() { return .putOff(until: until) }
        for one in contents {
            if let failure = await send(one, isLastTry: item.attempts >= Deliveries.attemptsMax) { return .failed(failure) }
        }
        return .delivered(counting: contents.flatMap(\.counted))
    }

    private func send(_ contents: DeliveryContents, isLastTry: Bool) async -> DeliveryFailure? {
        switch contents.route {
        case .none: return .nobody
        case .held: return .heldBack
        case .mail: return await mail(contents)
        case .text(let phone):
            guard let failure = await text(contents, to: phone) else { return nil }
            return contents.goesByMail(after: failure, isLastTry: isLastTry) ? await mail(contents) : failure
        }
    }

    private func mail(_ contents: DeliveryContents) async -> DeliveryFailure? {
        guard let message = composer.compose(contents, at: clock.now()) else { return .nobody }
        do {
            try await transport.send(message, to: message.to, from: settings.sender.email)
            return nil
        } catch {
            let failure = DeliveryFailure(error)
            if failure == .unreachable { rests.withLock { $0.mail = clock.now() + settings.restSeconds } }
            return failure
        }
    }

    /// A gateway that failed is left alone for as long as it says, within
    /// bounds; mail goes on meanwhile.
    private func text(_ contents: DeliveryContents, to phone: PhoneNumber) async -> DeliveryFailure? {
        guard let texts, isOver(\.texts, max(settings.restSeconds, settings.gatewayRestSecondsMax)) else { return .unreachable }
        do {
            try await texts.send(textComposer.compose(contents), to: phone)
            return nil
        } catch {
            switch error {
            case .temporary: return .temporary
            case .permanent: return .permanent
            case .unavailable(let seconds):
                let rest = min(max(seconds ?? 0, settings.restSeconds), settings.gatewayRestSecondsMax)
                rests.withLock { $0.texts = clock.now() + rest }
                return .unreachable
            }
        }
    }

    private func index() async {
        guard isOver(\.index, settings.restSeconds) else { return }
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
        self =
            switch failure {
            case .temporary: .temporary
            // RFC 5321 §4.2.3: no room for it.
            case .permanent(code: 552): .mailboxFull
            case .permanent: .permanent
            case .unavailable: .unreachable
            }
    }
}
