public import Scheduling
import Seals
import UseCases

/// One's own appointment, by its link.
public struct OwnAppointment: Sendable {
    public var appointment: Appointment
    public var clinic: Clinic
    public var particulars: ParticularsView
    /// When they said that they will come; `nil` before.
    public var confirmed: Instant?
    /// When they asked for it to be cancelled, while that waits; `nil` otherwise.
    public var cancellationQueued: Instant?
    /// The clinic reaches the person otherwise than their own copy says.
    public var isContactCorrected = false
    /// They have given another contact than they booked with.
    public var isContactChanged = false
    /// What of who they are the clinic put right in its own copy, and when.
    public var corrected: [CorrectedField] = []
    /// The clinic has asked them to choose another time than this one.
    public var isAskedToChoose = false
}
