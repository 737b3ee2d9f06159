/// A round's state says all: it has no further terms.
public enum RoundTerm: StateTerm {
    public init?(rawValue: String) { nil }
    public var rawValue: String { switch self {} }
}
