public import Scheduling
import Seals
import Store
import UseCases

/// A visit there is.
public struct DeliveryVisit: Sendable {
    public var appointment: Appointment
    /// Why the clinic cancelled it.
    public var cancellation: CancellationReason?
    public var clinic: Clinic
    public var zone: ZoneRules
    public var link: DeliveryLink
    /// What of who it is for the clinic put right.
    public var corrected: [IdentityField]

    public init(
        appointment: Appointment, cancellation: CancellationReason? = nil, clinic: Clinic, zone: ZoneRules, link: DeliveryLink,
        corrected: [IdentityField] = []
    ) {
        self.corrected = corrected
        self.appointment = appointment
        self.cancellation = cancellation
        self.clinic = clinic
        self.zone = zone
        self.link = link
    }
}
