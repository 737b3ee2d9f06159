import NIOCore

/// What makes a measure worthless.
public enum BenchFault: Error, Sendable {
    case unexpectedAnswers([Int: Int])
    case noSession
    case tooFewSlots
    /// A yardstick's booking was refused.
    case notBooked
    /// What measures for us failed, or is not installed.
    case noYardstick
}
