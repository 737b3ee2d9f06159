import Scheduling

/// Where, when and with whom a visit is, as pages show it.
struct VisitView: Sendable, Hashable {
    var clinic: Clinic
    var practitioner: Practitioner?
    /// On the clinic's own clock: `rules.local(at: slot.start)`.
    var start: LocalDateTime
    var minutes: Int
    var modality: Modality
}

/// An opening in a list.
struct OpeningView: Sendable, Hashable {
    var slot: SlotID
    var visit: VisitView
    /// `nil` when there is nothing to measure from.
    var distanceMetres: Int?
}
