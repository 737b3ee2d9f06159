public import Scheduling
public import Seals

/// What a booking gives, once it is durable.
public struct Booked: Sendable {
    public var appointment: Appointment
    public var clinic: Clinic
    public var manage: ManageSecret
    /// The same form came before: this is what it had booked.
    public var isRepeat: Bool

    package init(appointment: Appointment, clinic: Clinic, manage: ManageSecret, isRepeat: Bool) {
        self.appointment = appointment
        self.clinic = clinic
        self.manage = manage
        self.isRepeat = isRepeat
    }
}
