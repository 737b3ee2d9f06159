/// What could be read of an entry, and what could not.
public struct PersonReading: Sendable {
    /// Where something is a problem, this holds nothing for it, or a
    /// placeholder: it makes no booking.
    public var particulars: Particulars
    public var problems: Set<PersonProblem>
}
