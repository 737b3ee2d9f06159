public import Scheduling
public import Seals
public import UseCases

/// The verbs of the person who waits for a place: ask, confirm, see one's
/// place in line, change, leave, accept, refuse.
public struct Requests: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }

    public static let codeDigits = 6
    /// How long a code can be given.
    public static let codeSeconds: Int64 = 15 * 60
    public static let codeTriesMax = 5
    /// Codes sent again for one request, in an hour.
    public static let codesAgainMax = 2
    /// A request that nobody confirmed is forgotten after that.
    public static let unconfirmedSeconds: Int64 = 3600
}

/// What somebody says once.
public struct RequestFiling: Sendable {
    /// Of the form: the same one again is the same request.
    public var form: OwnerSecret
    public var wish: Wish
    public var particulars: Particulars
    public var isReferred: Bool
    public var acceptsNightOffers: Bool
    public var consents: Bool
    /// The later appointment that is given up when a place is accepted.
    public var replaces: ManageToken?

    public init(
        form: OwnerSecret, wish: Wish, particulars: Particulars, isReferred: Bool = false, acceptsNightOffers: Bool = false,
        consents: Bool, replaces: ManageToken? = nil
    ) {
        self.form = form
        self.wish = wish
        self.particulars = particulars
        self.isReferred = isReferred
        self.acceptsNightOffers = acceptsNightOffers
        self.consents = consents
        self.replaces = replaces
    }
}

public struct RequestFiled: Sendable {
    public var token: RequestLinkToken
    public var state: RequestState
    /// Until when the code can be given.
    public var codeUntil: Instant
}

/// One's own request, by its link.
public struct OwnRequest: Sendable {
    public var request: StandingRequest
    public var state: RequestState
    public var codeUntil: Instant
    /// Tries of the code that are left.
    public var triesLeft: Int
    /// At the nearest clinics in reach, the nearest first.
    public var ranks: [ClinicRank]
    /// Clinics in reach.
    public var clinicCount: Int
    public var offer: OwnOffer?
    /// The appointment it became.
    public var served: Appointment?
    /// The later appointment that is given up when a place is accepted.
    public var replaces: Appointment?
}

/// Somebody's place in a clinic's line.
public struct ClinicRank: Sendable {
    public var clinic: Clinic
    /// From 1.
    public var position: Int
    public var count: Int
    /// The clinic puts them before others, and says so.
    public var isFirst: Bool
    public var metres: Int
    /// Which of the rule's bands they are in.
    public var band: Int
    /// What it meant on recent days; `nil` when there were too few.
    public var usualSeconds: Int64?
}

/// One offer, by its link or by the request's.
public struct OwnOffer: Sendable {
    public var offer: Offer
    public var opening: Opening
    /// Seconds left; 0 when it is over.
    public var secondsLeft: Int
}

extension RequestSecret {
    func link(_ id: RequestID) -> RequestLinkToken { RequestLinkToken(id, secret: self) }
}
