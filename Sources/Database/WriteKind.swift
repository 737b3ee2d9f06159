public import Containment

/// A kind of change, and what it is for: the engine lets it through under a
/// permit that fits it, whoever calls.
public protocol WriteKind: Sendable {
    var name: String { get }
    /// Whether the permit is of a capability that it serves, and for the clinic
    /// whose things it changes.
    func fits(_ permit: Permit) -> Bool
}
