public enum SlotKind: Int, Hashable, Sendable, CaseIterable {
    /// Live regular slots of one practitioner never overlap.
    case regular = 0
    /// Added by staff on top of the schedule, outside that rule.
    case overbook = 1
}
