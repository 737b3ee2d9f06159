/// What became of an order, or of a link, that was taken.
public enum OrderOutcome: Hashable, Sendable {
    /// It was not known here.
    case new
    /// It was.
    case known
    /// Another one ended it before it arrived: it is not in force, and never will be.
    case superseded
}
