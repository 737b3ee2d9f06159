/// What can happen to something that has states, as data: from which of them,
/// on what terms, and to which.
///
/// Each kind of thing has one such table. The store renders the guards of its
/// statements from it, verbs ask it, and the tests of histories read it as
/// their model, so that a rule is written once.
public protocol StateChange: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    associatedtype State: RawRepresentable<Int> & CaseIterable & Hashable & Sendable
    associatedtype Term: StateTerm

    /// Any of them leads through; never empty.
    var ways: [StateWay<State, Term>] { get }
}

extension StateChange {
    /// Whether there is a way from that state, on whatever terms.
    public func begins(in state: State) -> Bool { ways.contains { $0.from.contains(state) } }

    /// What a thing in that state is afterwards; `nil` when the change is not
    /// possible now.
    ///
    /// - Parameter holds: whether a term holds of the thing.
    public func outcome(from state: State, where holds: (Term) -> Bool) -> State? {
        for way in ways where way.from.contains(state) && way.terms.allSatisfy(holds) { return way.to ?? state }
        return nil
    }
}
