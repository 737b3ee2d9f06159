/// What can happen to the offer that one person has in a round.
public enum OfferChange: String, StateChange {
    /// A yes that waits for those before.
    case want
    /// The yes of who gets the place, while it is given.
    case agree
    case accept
    case refuse
    /// Nobody answered in time. A yes that waits does not run out.
    case expire
    /// The clinic took the place back, or the request ended.
    case withdraw
    /// The place went to somebody before them.
    case pass

    public var ways: [StateWay<OfferState, OfferTerm>] {
        switch self {
        case .want: [StateWay(from: [.open], if: [.inTime, .roundOpen], to: .wanted)]
        case .agree: [StateWay(from: Self.live, to: .wanted)]
        case .accept: [StateWay(from: Self.live, if: [.roundOpen], to: .accepted)]
        case .refuse: [StateWay(from: Self.live, to: .refused)]
        case .expire: [StateWay(from: [.open], to: .expired)]
        case .withdraw: [StateWay(from: Self.live, to: .withdrawn)]
        case .pass: [StateWay(from: Self.live, to: .passed)]
        }
    }

    /// It can be answered, or a yes of theirs stands.
    public static let live: [OfferState] = [.open, .wanted]
}
