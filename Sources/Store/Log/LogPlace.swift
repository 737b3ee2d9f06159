/// Where a leaf is in the log.
public struct LogPlace: Sendable, Hashable {
    public var log: Int64
    /// From 0.
    public var index: Int

    public init(log: Int64, index: Int) { (self.log, self.index) = (log, index) }
}
