/// A stretch of a practitioner's time that one person can have. FHIR: `Slot`.
public struct Slot: Hashable, Sendable {
    public var id: SlotID
    public var schedule: ScheduleID
    public var clinic: ClinicID
    public var practitioner: PractitionerID
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    public var audience: SlotAudience
    public var kind: SlotKind
    public var state: SlotState
    /// The first instant at which the public may hold it. `Hold` and the
    /// matcher are the only ones who come earlier.
    public var publicFrom: Instant

    public init(
        id: SlotID, schedule: ScheduleID, clinic: ClinicID, practitioner: PractitionerID, start: Instant, end: Instant,
        modality: Modality, audience: SlotAudience, kind: SlotKind = .regular, state: SlotState = .free,
        publicFrom: Instant
    ) {
        self.id = id
        self.schedule = schedule
        self.clinic = clinic
        self.practitioner = practitioner
        self.start = start
        self.end = end
        self.modality = modality
        self.audience = audience
        self.kind = kind
        self.state = state
        self.publicFrom = publicFrom
    }

    public var minutes: Int { Int((end - start) / 60) }
}
