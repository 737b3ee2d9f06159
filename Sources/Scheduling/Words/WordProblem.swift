/// Why what somebody would leave with a clinic cannot be left like that.
public enum WordProblem: Sendable, Hashable {
    case person(PersonProblem)
    /// Nobody could call back.
    case phoneMissing
    case aboutTooLong
    /// It holds what would disturb the text around it.
    case aboutUnusable
}
