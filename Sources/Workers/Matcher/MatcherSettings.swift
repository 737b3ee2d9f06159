/// How often the matcher looks.
public struct MatcherSettings: Sendable, Hashable {
    /// A freed place is offered within this and the follower's delay.
    public var pollMilliseconds: Int

    public init(pollMilliseconds: Int = 250) { self.pollMilliseconds = pollMilliseconds }
}
