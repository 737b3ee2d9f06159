/// How often published keys are compared with the vault's.
public struct KeyPatrolSettings: Sendable, Hashable {
    /// Between two comparisons with one vault.
    public var periodSeconds: Int64
    /// The longest a vault that started is not compared with.
    public var pollMilliseconds: Int
    /// The wait after a failure.
    public var restSeconds: Int64

    public init(periodSeconds: Int64 = 300, pollMilliseconds: Int = 1000, restSeconds: Int64 = 5) {
        self.periodSeconds = periodSeconds
        self.pollMilliseconds = pollMilliseconds
        self.restSeconds = restSeconds
    }
}
