/// What set a request before others, where the clinic's rule has somebody go
/// first: said by whoever asked, and true once reception has seen that it is.
public struct PriorityClaim: Hashable, Sendable {
    /// `.underTwo`, `.referral` or both.
    public var traits: StandingRequest.Traits
    public var state: State

    /// Raw values are what the store keeps.
    public enum State: Int, Hashable, Sendable, CaseIterable {
        /// Nobody has looked yet.
        case unchecked = 1
        case holds = 2
        /// It costs the request its place, and the person nothing else: they may ask again.
        case fails = 3
    }

    public init(traits: StandingRequest.Traits, state: State) {
        self.traits = traits
        self.state = state
    }
}

extension StandingRequest.Traits {
    /// What may set someone before others.
    public static let priorities: StandingRequest.Traits = [.underTwo, .referral]
}
