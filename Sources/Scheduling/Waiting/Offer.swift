/// A place that stands for one person who waits, until they answer or the
/// time is over: a hold of their own. FHIR: an `Appointment` in the state
/// `pending`, its slot `busy-tentative`.
public struct Offer: Hashable, Sendable {
    public var id: OfferID
    public var request: RequestID
    public var slot: SlotID
    public var clinic: ClinicID
    /// Counts the offers of one request, from 1.
    public var number: Int
    public var made: Instant
    public var expires: Instant
    public var state: OfferState

    public init(
        id: OfferID, request: RequestID, slot: SlotID, clinic: ClinicID, number: Int, made: Instant, expires: Instant, state: OfferState
    ) {
        self.id = id
        self.request = request
        self.slot = slot
        self.clinic = clinic
        self.number = number
        self.made = made
        self.expires = expires
        self.state = state
    }

    /// Decided at read time, as for holds.
    public func isOpen(at now: Instant) -> Bool { state == .open && expires > now }
}

/// Raw values are what the store keeps.
public enum OfferState: Int, Hashable, Sendable, CaseIterable {
    case open = 0
    case accepted = 1
    case refused = 2
    /// Nobody answered in time.
    case expired = 3
    /// The clinic took the place back, or the request ended.
    case withdrawn = 4
}
