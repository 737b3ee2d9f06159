public import Scheduling
public import Seals
public import Store
import UseCases

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
