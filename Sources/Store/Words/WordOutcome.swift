/// What became of it.
public enum WordOutcome: Sendable, Equatable {
    case left
    /// The same form left it before.
    case known
    /// The same form left something else before.
    case other
    /// So many wait already.
    case full
}
