/// How often what is due is destroyed.
public struct ShredderSettings: Sendable, Hashable {
    public var periodSeconds: Int
    /// The wait after a failure.
    public var retrySeconds: Int

    public init(periodSeconds: Int = 86_400, retrySeconds: Int = 300) {
        self.periodSeconds = periodSeconds
        self.retrySeconds = retrySeconds
    }
}
