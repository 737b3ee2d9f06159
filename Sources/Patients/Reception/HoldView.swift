public import Scheduling
import Seals
public import UseCases

/// How a hold stands now, for its owner.
public struct HoldView: Sendable {
    public var hold: Hold
    public var opening: Opening
    /// Seconds left; 0 when it lapsed.
    public var secondsLeft: Int
    /// Lapsed, and somebody else has the slot meanwhile.
    public var slotIsTaken: Bool
    /// Set once the hold has become an appointment.
    public var appointment: AppointmentID?
}
