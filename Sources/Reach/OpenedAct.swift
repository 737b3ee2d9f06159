public import Scheduling
public import Seals

/// What one sign-in, or a part of the service, opened for one purpose.
public struct OpenedAct: Sendable {
    public var by: RecordedActor
    public var staff: StaffID?
    public var grant: GrantID?
    public var purpose: OpeningPurpose
    public var first: Instant
    public var last: Instant
    /// Entries of the journal.
    public var entries: Int
    /// Seals: several of one visit count each.
    public var openings: Int
    public var visits: [VisitName]
    /// Seals of no visit that is known here: a search for one's own link, a note of the day.
    public var otherSeals: Int
}

extension OpenedAct {
    /// Staff first, by who and when.
    var order: (Int, Instant, String) {
        let rank =
            switch by {
            case .staff: 0
            case .operatorAtHand: 1
            case .person: 2
            case .courier: 3
            case .service: 4
            }
        return (rank, first, (grant?.description ?? "") + purpose.rawValue)
    }
}
