public import Scheduling

/// A secret that stands in a link of its own.
public protocol LinkSecret: Secret {
    /// What the link is about.
    associatedtype Subject
    static var linkLetter: Character { get }
}

extension ManageSecret: LinkSecret {
    public typealias Subject = Appointment
    public static var linkLetter: Character { "m" }
}

extension VisitToken: LinkSecret {
    public typealias Subject = Appointment
    public static var linkLetter: Character { "v" }
}

extension RequestSecret: LinkSecret {
    public typealias Subject = StandingRequest
    public static var linkLetter: Character { "r" }
}

extension OfferToken: LinkSecret {
    public typealias Subject = Offer
    public static var linkLetter: Character { "o" }
}

/// The full link: everything about one's appointment.
public typealias ManageToken = LinkToken<ManageSecret>
/// The reminder's link: time and place, confirm, cancel.
public typealias VisitLinkToken = LinkToken<VisitToken>
/// The link to what one waits for.
public typealias RequestLinkToken = LinkToken<RequestSecret>
/// The link to one offer: what it is, yes and no.
public typealias OfferLinkToken = LinkToken<OfferToken>
