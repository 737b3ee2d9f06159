public import Scheduling

/// Which period of 30 seconds since 1970 a one-time code is for (RFC 6238 §4.2).
public struct TimeStep: Hashable, Sendable, Comparable {
    public let number: UInt64

    public init(number: UInt64) { self.number = number }

    /// The step that `instant` is in; what was before 1970 counts as the first.
    public init(at instant: Instant) {
        number = UInt64(max(0, instant.seconds) / TimeCode.stepSeconds)
    }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
