/// What a load measured.
public struct LoadReport: Sendable {
    public let seconds: Double
    /// Answers by status.
    public let statuses: [Int: Int]

    public var requests: Int { statuses.values.reduce(0, +) }
    public var perSecond: Double { Double(requests) / seconds }
}
