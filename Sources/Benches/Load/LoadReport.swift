/// What a load measured.
public struct LoadReport: Sendable {
    public let seconds: Double
    /// Of this process, without the generator's own: the server's, where it
    /// runs here. On a shared machine it says more than a rate.
    public let processorSeconds: Double
    /// Answers by status.
    public let statuses: [Int: Int]

    public var requests: Int { statuses.values.reduce(0, +) }
    public var perSecond: Double { Double(requests) / seconds }
    public var processorMicrosecondsPerRequest: Double { processorSeconds / Double(max(1, requests)) * 1e6 }
}
