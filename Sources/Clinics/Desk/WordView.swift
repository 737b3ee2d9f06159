public import Scheduling
import UseCases

/// What somebody left with the clinic, as its desk shows it.
public struct WordView: Sendable, Equatable {
    public var id: WordID
    public var left: Instant
    public var state: WordState
    /// Goes back with what is noted of it.
    public var version: Int
    /// Calls that nobody answered.
    public var tries: Int
    /// The last of them.
    public var tried: Instant?
    public var called: Instant?
    /// `nil` where it is not opened: not in this role, not now, or lost.
    public var word: LeftWord?
}
