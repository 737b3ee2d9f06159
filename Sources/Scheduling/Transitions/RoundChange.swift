/// What can happen to a round of people who are asked about one place.
public enum RoundChange: String, StateChange {
    /// More are asked, somebody answers, the clock is looked at.
    case goOn = "go on"
    /// Somebody has the place.
    case give
    /// Nobody wanted it, or it was taken away.
    case end

    public var ways: [StateWay<RoundState, RoundTerm>] {
        switch self {
        case .goOn: [StateWay(from: [.open], to: nil)]
        case .give: [StateWay(from: [.open], to: .given)]
        case .end: [StateWay(from: [.open], to: .over)]
        }
    }
}
