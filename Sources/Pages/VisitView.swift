package import Scheduling
import Serving

/// Where, when and with whom a visit is, as pages show it.
package struct VisitView: Sendable, Hashable {
    package var clinic: Clinic
    package var practitioner: Practitioner?
    /// On the clinic's own clock: `rules.local(at: slot.start)`.
    package var start: LocalDateTime
    package var minutes: Int
    package var modality: Modality

    package init(clinic: Clinic, practitioner: Practitioner?, start: LocalDateTime, minutes: Int, modality: Modality) {
        self.clinic = clinic
        self.practitioner = practitioner
        self.start = start
        self.minutes = minutes
        self.modality = modality
    }
}
