import Database
public import Scheduling

/// A visit whose clinic's copy is sealed to a key that was lost.
public struct ClosedCopy: Sendable, Hashable {
    public var day: DayOfClinic
    public var lostAt: Instant
    public var appointment: AppointmentID
    public var reference: String
    public var start: Instant
}
