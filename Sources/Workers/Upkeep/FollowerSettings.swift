/// How closely the store is followed.
public struct FollowerSettings: Sendable, Hashable {
    /// The longest a change of another process stays unseen when no signal
    /// comes: with the matcher's own poll, a place that is freed there is
    /// offered within a second.
    public var pollMilliseconds: Int

    public init(pollMilliseconds: Int = 500) { self.pollMilliseconds = pollMilliseconds }
}
