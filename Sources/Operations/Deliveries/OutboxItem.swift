public import Scheduling
public import Seals
public import Store
import UseCases

/// A message the courier has taken for a while.
public struct OutboxItem: Sendable, Equatable {
    public var id: MessageID
    public var kind: MessageKind
    public var subject: MessageSubject
    public var version: Int64
    /// Tries so far, this one included.
    public var attempts: Int
    /// Whose act it was, as a keyed hash of their network; `nil` for staff and the service.
    public var cause: [UInt8]?
    /// When it was asked for.
    public var created: Instant

    public init(
        id: MessageID, kind: MessageKind, about subject: MessageSubject, version: Int64, attempts: Int, cause: [UInt8]? = nil,
        created: Instant = .distantPast
    ) {
        self.created = created
        self.id = id
        self.kind = kind
        self.subject = subject
        self.version = version
        self.attempts = attempts
        self.cause = cause
    }
}

/// What one message says and to whom. Lives as long as its delivery.
public struct DeliveryContents: Sendable {
    /// Stable across retries: the mail's Message-ID is made from it.
    public var message: MessageID
    public var kind: MessageKind
    public var contact: Contact
    public var subject: DeliverySubject
    public var route: DeliveryRoute
    /// What it counts for once it is handed over.
    public var counted: [CounterGuard] = []
    /// About a visit that somebody booked online and whose confirmation has
    /// not gone out: nobody knows yet whose contact it is.
    public var isUnconfirmed = false
    /// Nobody is written to about this before then, for people are asleep;
    /// `nil`: now.
    public var notBefore: Instant?

    public init(
        message: MessageID, kind: MessageKind, notBefore: Instant? = nil, contact: Contact, subject: DeliverySubject,
        route: DeliveryRoute = .mail
    ) {
        self.message = message
        self.kind = kind
        self.notBefore = notBefore
        self.contact = contact
        self.subject = subject
        self.route = route
    }
}

/// Which way a message goes.
public enum DeliveryRoute: Sendable, Equatable {
    case mail
    /// By text; by e-mail, where one is known, when that fails for good.
    case text(PhoneNumber)
    /// There is no way left: a telephone that stopped text messages, and no
    /// address.
    case none
    /// Not at all: the contact was written to enough for this cause.
    case held
}

extension DeliveryContents {
    /// The next of them; `nil` for what is not about a visit.
    public var visit: DeliveryVisit? {
        switch subject {
        case .visit(let visit): visit
        case .visits(let visits): visits.first
        default: nil
        }
    }
}

/// What a message is about.
public enum DeliverySubject: Sendable {
    case visit(DeliveryVisit)
    /// All that one person asked for the links of, by start; two at least.
    case visits([DeliveryVisit])
    /// Six digits, good until then; what is at no clinic yet goes by the clock of Québec's largest zone.
    case code(String, until: LocalDateTime)
    case waiting(RequestLinkToken, until: LocalDate)
    case offer(DeliveryOffer)
    /// An offered place that the clinic took away.
    case withdrawn(Clinic, start: LocalDateTime, RequestLinkToken)
    /// A place that they said yes to, and that went to somebody before them.
    case passed(Clinic, start: LocalDateTime, RequestLinkToken)
    case asleep(RequestLinkToken)
    case ended
    /// Of one of the staff; when, on the clock of Québec's largest zone.
    case access(AccessChange, at: LocalDateTime)
}

/// A visit there is.
public struct DeliveryVisit: Sendable {
    public var appointment: Appointment
    /// Why the clinic cancelled it.
    public var cancellation: CancellationReason?
    public var clinic: Clinic
    public var zone: ZoneRules
    public var link: DeliveryLink
    /// What of who it is for the clinic put right.
    public var corrected: [IdentityField]

    public init(
        appointment: Appointment, cancellation: CancellationReason? = nil, clinic: Clinic, zone: ZoneRules, link: DeliveryLink,
        corrected: [IdentityField] = []
    ) {
        self.corrected = corrected
        self.appointment = appointment
        self.cancellation = cancellation
        self.clinic = clinic
        self.zone = zone
        self.link = link
    }
}

/// A place that stands for the person until the offer's end.
public struct DeliveryOffer: Sendable {
    public var offer: Offer
    public var start: Instant
    public var modality: Modality
    public var clinic: Clinic
    public var zone: ZoneRules
    public var link: OfferLinkToken

    public init(offer: Offer, start: Instant, modality: Modality, clinic: Clinic, zone: ZoneRules, link: OfferLinkToken) {
        self.offer = offer
        self.start = start
        self.modality = modality
        self.clinic = clinic
        self.zone = zone
        self.link = link
    }
}

public enum DeliveryLink: Sendable {
    /// The full link; only ever in the confirmation.
    case manage(ManageToken)
    /// Time and place, and cancelling; decrypts nothing.
    case visit(VisitLinkToken)
}

/// Why a try did not succeed.
public enum DeliveryFailure: Sendable, Equatable {
    /// The server may take it later.
    case temporary
    /// The address refuses: trying again is useless.
    case permanent
    /// The mailbox has no room, says its server for good.
    case mailboxFull
    /// There is no address to write to.
    case nobody
    /// Its contact was written to enough for what caused it.
    case heldBack
    /// The server cannot be reached; tries do not count.
    case unreachable
}

extension MessageKind {
    /// Sent because of the hour, to people who may be asleep.
    var isUnasked: Bool { [.reminder, .earlyReminder, .missed].contains(self) }
    /// Something that the clinic did and the person has to hear of.
    var isByClinic: Bool { [.movedByClinic, .cancelledByClinic, .chooseAgain].contains(self) }
}
