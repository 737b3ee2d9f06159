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

/// How the visit happens. Raw values are what the store keeps.
public enum Modality: Int, Hashable, Sendable, CaseIterable {
    case inPerson = 0
    case phone = 1
    case video = 2
}

/// Who may take a slot.
public enum SlotAudience: Int, Hashable, Sendable, CaseIterable {
    case everyone = 0
    case enrolled = 1
    case referral = 2
    /// The clinic's own staff only (phone reserve).
    case clinic = 3
}

public enum SlotKind: Int, Hashable, Sendable, CaseIterable {
    /// Live regular slots of one practitioner never overlap.
    case regular = 0
    /// Added by staff on top of the schedule, outside that rule.
    case overbook = 1
}

/// FHIR slot status: free, busy-tentative, busy, busy-unavailable.
public enum SlotState: Int, Hashable, Sendable, CaseIterable {
    case free = 0
    /// Held or offered. A lapsed hold is decided at read time: see `Slot.Availability`.
    case tentative = 1
    case busy = 2
    case unavailable = 3
    case enteredInError = 4
}
