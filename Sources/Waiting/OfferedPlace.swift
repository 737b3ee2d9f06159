public import Scheduling

/// A place that became free, with all that decides whom it suits.
public struct OfferedPlace: Hashable, Sendable {
    public var slot: SlotID
    public var clinic: ClinicID
    public var position: GeographicPosition
    public var practitioner: PractitionerID
    public var start: Instant
    /// The same on the clinic's clock.
    public var localStart: LocalDateTime
    public var minutes: Int
    public var modality: Modality
    public var audience: SlotAudience
    public var languages: LanguageSet

    public init(
        slot: SlotID, clinic: ClinicID, position: GeographicPosition, practitioner: PractitionerID, start: Instant,
        localStart: LocalDateTime, minutes: Int, modality: Modality, audience: SlotAudience, languages: LanguageSet
    ) {
        self.slot = slot
        self.clinic = clinic
        self.position = position
        self.practitioner = practitioner
        self.start = start
        self.localStart = localStart
        self.minutes = minutes
        self.modality = modality
        self.audience = audience
        self.languages = languages
    }
}
