public import Scheduling
import UseCases

/// What one practitioner has on a date.
public struct PractitionerList: Sendable {
    /// `nil` when the directory no longer has them.
    public var practitioner: Practitioner?
    public var id: PractitionerID
    /// By start.
    public var lines: [DayLine]
}
