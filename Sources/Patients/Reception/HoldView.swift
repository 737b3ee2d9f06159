public import Scheduling
import Seals
public import UseCases

/// How a hold stands now, for its owner.
public struct HoldView: Sendable {
    public var hold: Hold
    public var opening: Opening
    /// Seconds left; 0 when it lapsed.
    public var secondsLeft: Int
    /// They stand still, and go on when the service does.
    public var isStopped: Bool
    /// Lapsed, and somebody else has the slot meanwhile.
    public var slotIsTaken: Bool
    /// The clinic gave it to somebody, while patients could do nothing.
    public var isGivenByClinic: Bool
    /// Set once the hold has become an appointment.
    public var appointment: AppointmentID?
}
