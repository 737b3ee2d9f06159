/// A point in time: whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Sendable, Comparable {
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
    public static func + (left: Self, seconds: Int64) -> Self { Self(seconds: left.seconds + seconds) }
    public static func - (left: Self, seconds: Int64) -> Self { Self(seconds: left.seconds - seconds) }
    /// Seconds from `right` to `left`.
    public static func - (left: Self, right: Self) -> Int64 { left.seconds - right.seconds }

    /// Whether a wait that ends here is over at `now`. One that is longer than
    /// such waits are was begun by a clock that has been put back since, and
    /// is over too.
    public func isOver(at now: Self, longest seconds: Int64) -> Bool { now >= self || self - now > seconds }

    public static let distantPast = Instant(seconds: 0)
    /// 9999-12-31T23:59:59Z: the last instant RFC 3339 can write.
    public static let distantFuture = Instant(seconds: 253_402_300_799)
}
