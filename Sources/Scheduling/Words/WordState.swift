/// Raw values are what the store keeps.
public enum WordState: Int, Hashable, Sendable, CaseIterable {
    /// To be called back.
    case waiting = 0
    case called = 1
}
