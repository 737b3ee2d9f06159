import Containment
import Notary
public import Scheduling
public import Seals
import Store
import UseCases
import Waiting

/// An offer became an appointment.
public struct Accepted: Sendable {
    public var appointment: Appointment
    public var clinic: Clinic
    /// With the request's link, the full link to the appointment.
    public var manage: ManageToken?
    /// The later appointment that was given up for it.
    public var given: Appointment?
}
