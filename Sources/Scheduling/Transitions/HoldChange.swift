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
