/// A schedule, with the clock and the holidays of its clinic.
public struct SituatedSchedule: Sendable {
    public var schedule: Schedule
    public var zone: ZoneRules
    public var easter: EasterChoice

    public init(_ schedule: Schedule, zone: ZoneRules, easter: EasterChoice) {
        self.schedule = schedule
        self.zone = zone
        self.easter = easter
    }
}
