public import Scheduling

/// The visit a message is about: when, where and how, and nothing about why
/// or who.
///
/// There is no field for the reason, so no message can say it.
public struct MessageVisit: Sendable, Hashable {
    /// `nil` while it is only offered.
    public var reference: AppointmentReference?
    public var clinic: Clinic
    /// On the clinic's own clock.
    public var start: LocalDateTime
    public var modality: Modality

    public init(reference: AppointmentReference?, clinic: Clinic, start: LocalDateTime, modality: Modality) {
        self.reference = reference
        self.clinic = clinic
        self.start = start
        self.modality = modality
    }
}
