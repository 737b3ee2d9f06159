/// One way through a change: from any of these states, if all terms hold.
public struct StateWay<State: Hashable & Sendable, Term: StateTerm>: Hashable, Sendable {
    public let from: [State]
    public let terms: [Term]
    /// `nil` where the state stays.
    public let to: State?

    public init(from: [State], if terms: [Term] = [], to: State?) {
        self.from = from
        self.terms = terms
        self.to = to
    }
}
