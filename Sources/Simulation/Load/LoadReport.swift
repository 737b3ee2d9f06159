/// What a load measured.
public struct LoadReport: Sendable {
    public let seconds: Double
    /// Answers by status.
    public let statuses: [Int: Int]
    /// Sorted, in microseconds.
    public let latencies: [Int]

    public var requests: Int { statuses.values.reduce(0, +) }
    public var perSecond: Double { Double(requests) / seconds }

    /// - Parameter fraction: 0.5 is the median.
    public func latency(_ fraction: Double) -> Int {
        latencies.isEmpty ? 0 : latencies[min(latencies.count - 1, Int(Double(latencies.count) * fraction))]
    }
}
