/// One person who waits is asked whether they take a place. It is held for
/// the round that asks, until it is given to the first in the published order
/// who says yes. FHIR: an `Appointment` in the state `pending`, its slot
/// `busy-tentative`.
public struct Offer: Hashable, Sendable {
    public var id: OfferID
    public var request: RequestID
    public var slot: SlotID
    public var clinic: ClinicID
    /// Those who are asked about the same place stand in one round.
    public var round: RoundID
    /// Counts the offers of one request, from 1.
    public var number: Int
    public var made: Instant
    public var expires: Instant
    /// When its time was stopped, which goes on later; `nil` while it runs.
    public var stopped: Instant?
    /// By how many seconds its end was moved since it was made.
    public var movedSeconds: Int64
    public var state: OfferState

    public init(
        id: OfferID, request: RequestID, slot: SlotID, clinic: ClinicID, round: RoundID, number: Int, made: Instant, expires: Instant,
        stopped: Instant? = nil, movedSeconds: Int64 = 0, state: OfferState
    ) {
        self.id = id
        self.request = request
        self.slot = slot
        self.clinic = clinic
        self.round = round
        self.number = number
        self.made = made
        self.expires = expires
        self.stopped = stopped
        self.movedSeconds = movedSeconds
        self.state = state
    }

    /// Its end as it was when it was made: what the vault knows it by.
    public var promised: Instant { expires - movedSeconds }

    /// Decided at read time, as for holds.
    public func isOpen(at now: Instant) -> Bool { state == .open && (stopped != nil || expires > now) }

    /// It can be answered, or a yes of theirs stands.
    public func isLive(at now: Instant) -> Bool { isOpen(at: now) || state == .wanted }
}
