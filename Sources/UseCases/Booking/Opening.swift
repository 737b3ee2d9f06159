public import Scheduling

/// A slot as it is shown to someone who looks for one.
public struct Opening: Sendable, Equatable {
    public var slot: SlotID
    public var clinic: Clinic
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    /// Great-circle distance from the searched place, in metres.
    public var distanceMetres: Int

    public init(slot: SlotID, clinic: Clinic, start: Instant, end: Instant, modality: Modality, distanceMetres: Int) {
        self.slot = slot
        self.clinic = clinic
        self.start = start
        self.end = end
        self.modality = modality
        self.distanceMetres = distanceMetres
    }
}
