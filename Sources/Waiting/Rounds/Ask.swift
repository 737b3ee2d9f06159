public import Scheduling

/// One person asked whether they would take the place.
public struct Ask: Hashable, Sendable {
    /// Where they stand in the published order.
    public let key: LineKey
    /// They can answer before this.
    public let until: Instant
    public var answer: Answer?

    public enum Answer: Hashable, Sendable { case yes, no }

    public init(key: LineKey, until: Instant, answer: Answer? = nil) {
        self.key = key
        self.until = until
        self.answer = answer
    }

    func isOpen(at now: Instant) -> Bool { answer == nil && now < until }
}
