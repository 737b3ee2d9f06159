import Operations
import Scheduling
import UseCases

/// How far ahead, and how often, slots and day keys are made.
public struct HorizonSettings: Sendable, Hashable {
    /// Dates after today.
    public var days: Int
    public var periodSeconds: Int
    /// The wait after a failure.
    public var retrySeconds: Int

    public init(days: Int, periodSeconds: Int = 3600, retrySeconds: Int = 30) {
        self.days = days
        self.periodSeconds = periodSeconds
        self.retrySeconds = retrySeconds
    }
}
