public import Scheduling
import UseCases

/// A visit promised on the telephone, without knowing whether its time is
/// still free.
public struct OfflineBooking: Sendable {
    public var slot: SlotID
    public var practitioner: PractitionerID
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    public var particulars: Particulars

    public init(
        slot: SlotID, practitioner: PractitionerID, start: Instant, end: Instant, modality: Modality, particulars: Particulars
    ) {
        self.slot = slot
        self.practitioner = practitioner
        self.start = start
        self.end = end
        self.modality = modality
        self.particulars = particulars
    }
}
