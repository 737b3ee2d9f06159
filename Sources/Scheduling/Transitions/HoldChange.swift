/// How a hold stands. It is kept in its slot's row: what it may be is decided
/// by the slot's state and by the clock, at the moment of reading.
public enum HoldState: Int, Hashable, Sendable, CaseIterable {
    case live
    /// Its time is over, and nobody came after.
    case lapsed
    /// Given back, and nobody came after.
    case released
    /// It became an appointment.
    case booked

    /// The slot's state meanwhile.
    public var slot: SlotState {
        switch self {
        case .live, .lapsed: .tentative
        case .released: .free
        case .booked: .busy
        }
    }

    /// Whether it is over at its last instant: `nil` where that does not matter.
    public var isOver: Bool? {
        switch self {
        case .live: false
        case .lapsed: true
        case .released, .booked: nil
        }
    }
}

/// What can happen to a hold, by whoever shows its token.
public enum HoldChange: String, StateChange {
    /// Its whole time again, once.
    case renew
    /// It waits, once, for a code.
    case prove
    /// A round keeps its place for longer.
    case keep
    case giveBack = "give back"
    /// Typing slowly costs nothing by itself: it books as long as nobody came after.
    case book

    public var ways: [StateWay<HoldState, HoldTerm>] {
        switch self {
        case .renew: [StateWay(from: [.live], if: [.neverRenewed, .proved], to: nil)]
        case .prove: [StateWay(from: [.live], if: [.neverProving], to: nil)]
        case .keep: [StateWay(from: [.live], to: nil)]
        case .giveBack: [StateWay(from: [.live], to: .released)]
        case .book: [StateWay(from: [.live, .lapsed, .released], to: .booked)]
        }
    }
}

public enum HoldTerm: String, StateTerm {
    case neverRenewed = "it was not renewed, and did not wait for a code"
    case proved = "it is not one of many that its network holds"
    case neverProving = "it did not wait for a code"
}
