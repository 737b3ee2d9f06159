/// A condition beside the state. Raw values are what the committed table of
/// rules calls it.
public protocol StateTerm: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}
