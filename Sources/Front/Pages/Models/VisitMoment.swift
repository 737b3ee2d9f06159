import Pages
import Scheduling

/// An appointment and its time at the clinic.
struct VisitMoment: Sendable, Hashable {
    var appointment: AppointmentID
    var start: LocalDateTime
}
