public import Scheduling

/// An opening that was found.
public struct OpeningHit: Sendable, Hashable {
    public var slot: SlotID
    public var clinic: ClinicID
    public var practitioner: PractitionerID?
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    /// Great-circle distance from the searched place, to the nearest metre.
    public var distanceMetres: Int
}
