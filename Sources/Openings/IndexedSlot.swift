public import Scheduling

/// A slot that can be had now, or by itself later.
///
/// A free slot and a held one differ only in `availableFrom`: a search
/// compares it with its own "now", so a hold that lapses needs no event.
public struct IndexedSlot: Sendable, Hashable {
    public var id: SlotID
    public var clinic: ClinicID
    /// `nil` when the clinic does not say who it is.
    public var practitioner: PractitionerID?
    public var start: Instant
    /// Length in minutes; more than 65,535 counts as that many.
    public var minutes: Int
    public var modality: Modality
    public var audience: SlotAudience
    /// Languages in which this slot can be served.
    public var languages: LanguageSet
    /// The first instant at which the public may hold it: `publicFrom` of a
    /// free slot; of a held one, the end of its hold plus the public delay.
    public var availableFrom: Instant

    public init(
        id: SlotID, clinic: ClinicID, practitioner: PractitionerID?, start: Instant, minutes: Int, modality: Modality,
        audience: SlotAudience, languages: LanguageSet, availableFrom: Instant
    ) {
        self.id = id
        self.clinic = clinic
        self.practitioner = practitioner
        self.start = start
        self.minutes = minutes
        self.modality = modality
        self.audience = audience
        self.languages = languages
        self.availableFrom = availableFrom
    }
}
