/// A secret that stands in a link of its own.
public protocol LinkSecret: Secret {
    static var linkLetter: Character { get }
}

extension ManageSecret: LinkSecret {
    public static var linkLetter: Character { "m" }
}

extension VisitToken: LinkSecret {
    public static var linkLetter: Character { "v" }
}

/// The full link: everything about one's appointment.
public typealias ManageToken = LinkToken<ManageSecret>
/// The reminder's link: time and place, confirm, cancel.
public typealias VisitLinkToken = LinkToken<VisitToken>
