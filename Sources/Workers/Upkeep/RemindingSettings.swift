/// How often reminders that fell due are queued.
public struct RemindingSettings: Sendable, Hashable {
    public var periodSeconds: Int

    public init(periodSeconds: Int = 60) { self.periodSeconds = periodSeconds }
}
