import Database
public import Scheduling

/// Time of a practitioner that is taken, by a place of any clinic.
public struct TakenTime: Sendable, Hashable {
    public var start: Instant
    public var end: Instant
    public var schedule: ScheduleID
    public var clinic: ClinicID
}
