import Formats
import Glibc
public import Logging
public import Operations
public import Scheduling
public import ServiceLifecycle
import Synchronization
public import UseCases

/// Where what comes back to the sender is found, and how often it is read.
public struct BounceSettings: Sendable, Hashable {
    /// A Maildir into which the mail server delivers it.
    public var directory: String
    /// The service's own address: its domain stands in our Message-IDs.
    public var sender: EmailAddress
    public var periodSeconds: Int
    /// Files read in one round; the others wait for the next.
    public var batch: Int

    public init(directory: String, sender: EmailAddress, periodSeconds: Int = 15, batch: Int = 500) {
        self.directory = directory
        self.sender = sender
        self.periodSeconds = periodSeconds
        self.batch = batch
    }
}

/// How many files were read, for the metrics.
public final class BounceTally: Sendable {
    private let notedCount = Atomic(0), unreadCount = Atomic(0)

    public init() {}

    /// Messages marked as come back.
    public var noted: Int { notedCount.load(ordering: .relaxed) }
    /// What was no report, or none that is understood: it lies in `cur`.
    public var unread: Int { unreadCount.load(ordering: .relaxed) }

    func note() { notedCount.wrappingAdd(1, ordering: .relaxed) }
    func leave() { unreadCount.wrappingAdd(1, ordering: .relaxed) }
}

/// The verb that the reader of what came back calls.
public protocol BounceDesk: Sendable {
    func bounced(_ message: MessageID, why: Undelivered, _ context: Context) async throws(Refusal) -> Deliveries.Bounce
}

extension Deliveries: BounceDesk {}

/// Reads what the mail server sends back (RFC 3464) and marks the messages it
/// is about.
///
/// Every file leaves `new` for `cur`: marked as seen where it was
/// understood, else unseen, for a person to read. Files of strangers are
/// expected here: links are not followed, and nothing large is read whole.
public struct BounceReader: Service {
    private let desk: any BounceDesk
    private let settings: BounceSettings
    private let tally: BounceTally
    private let clock: any WallClock
    private let sleeper: any Clock<Duration>
    private let logger: Logger
    private let queue = BlockingQueue(label: "creneau.bounces")

    /// A report may come before its message is closed: it is looked at again.
    private static let patienceSeconds: Int64 = 600

    public init(
        desk: any BounceDesk, settings: BounceSettings, tally: BounceTally = BounceTally(), clock: any WallClock,
        sleeper: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.desk = desk
        self.settings = settings
        self.tally = tally
        self.clock = clock
        self.sleeper = sleeper
        self.logger = logger
    }

    public func run() async throws {
        await Recurring(clock: sleeper).every(.seconds(settings.periodSeconds)) { await round() }
    }

    /// Everything that is there now, as much as one round takes.
    func round() async {
        let names: [String]? = await queue.run { () -> [String]? in MailFolder.names(in: settings.directory + "/new", limit: settings.batch)
        }
        guard let names else { return logger.warning("what comes back cannot be read: the folder does not open") }
        for name in names {
            guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return }
            guard await read(name) else { return }
        }
    }

    private enum Verdict {
        case understood, unclear, later
    }

    /// - Returns: `false` when the rest of the round is of no use.
    private func read(_ name: String) async -> Bool {
        let path = settings.directory + "/new/" + name
        let file: MailFolder.File? = await queue.run { () -> MailFolder.File? in MailFolder.read(path, bytesMax: DeliveryReport.bytesMax) }
        do {
            switch try await verdict(file) {
            case .later: return true
            case .understood: return await move(name, flags: "S")
            case .unclear:
                tally.leave()
                return await move(name, flags: "")
            }
        } catch {
            // It stays in `new` for the next round.
            logger.warning("what came back was not noted", metadata: ["refusal": "\(error)"])
            return false
        }
    }

    private func verdict(_ file: MailFolder.File?) async throws(Refusal) -> Verdict {
        guard let file, let report = DeliveryReport(file.bytes), let message = MailMessageID.message(report.messageID, of: settings.sender)
        else { return .unclear }
        guard case .failed(let cause) = report.outcome else { return .understood }
        let now = clock.now()
        switch try await desk.bounced(message, why: Undelivered(cause), .system("bounces", at: now)) {
        case .noted:
            tally.note()
            logger.info("a message came back", metadata: ["message": "\(message)"])
            return .understood
        case .tooEarly: return now.seconds - file.modified < Self.patienceSeconds ? .later : .understood
        case .nothing: return .understood
        }
    }

    private func move(_ name: String, flags: String) async -> Bool {
        let (directory, logger) = (settings.directory, logger)
        return await queue.run { () -> Bool in
            mkdir(directory + "/cur", 0o700)
            // A name that has its flags keeps them.
            let target = directory + "/cur/" + (name.contains(":") ? name : name + ":2," + flags)
            guard rename(directory + "/new/" + name, target) == 0 else {
                // Else it would be read again and again.
                logger.error("what came back cannot be moved within its folder", metadata: ["errno": "\(errno)"])
                return false
            }
            return true
        }
    }
}

extension Undelivered {
    fileprivate init(_ cause: DeliveryReport.Cause) {
        self =
            switch cause {
            case .badAddress: .refused
            case .mailboxFull: .mailboxFull
            case .unknown: .bounced
            }
    }
}
