import Containment
import Scheduling
import Store

/// What was decided about a group.
public struct OriginDecision: Sendable, Equatable {
    public var released: Int
    public var kept: Int
}
