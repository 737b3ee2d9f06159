public import Scheduling
public import Seals
public import Store

/// A message the courier has taken for a while.
public struct OutboxItem: Sendable, Equatable {
    public var id: MessageID
    public var kind: MessageKind
    public var appointment: AppointmentID?
    public var version: Int64
    /// Tries so far, this one included.
    public var attempts: Int

    public init(id: MessageID, kind: MessageKind, appointment: AppointmentID?, version: Int64, attempts: Int) {
        self.id = id
        self.kind = kind
        self.appointment = appointment
        self.version = version
        self.attempts = attempts
    }
}

/// What one message says and to whom. Lives as long as its delivery.
public struct DeliveryContents: Sendable {
    /// Stable across retries: the mail's Message-ID is made from it.
    public var message: MessageID
    public var kind: MessageKind
    public var appointment: Appointment
    /// Why the clinic cancelled it.
    public var cancellation: CancellationReason?
    public var clinic: Clinic
    public var zone: ZoneRules
    public var contact: Contact
    public var link: DeliveryLink

    public init(
        message: MessageID, kind: MessageKind, appointment: Appointment, cancellation: CancellationReason? = nil, clinic: Clinic,
        zone: ZoneRules, contact: Contact, link: DeliveryLink
    ) {
        self.message = message
        self.kind = kind
        self.appointment = appointment
        self.cancellation = cancellation
        self.clinic = clinic
        self.zone = zone
        self.contact = contact
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
    /// The server cannot be reached; tries do not count.
    case unreachable
}
