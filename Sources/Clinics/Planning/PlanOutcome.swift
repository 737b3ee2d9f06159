import Scheduling
import UseCases

/// What saving did.
public struct PlanOutcome: Sendable, Equatable {
    public var added = 0
    public var removed = 0
    public var adjusted = 0
    public var displaced = 0
}
