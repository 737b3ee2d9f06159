import Scheduling

/// One slot as the index keeps it: 40 bytes, no references, the clinic
/// implied by the shelf it stands on.
struct SlotRow: Sendable, Equatable {
    let start: Int64
    let availableFrom: Int64
    let id: SlotID
    /// In `PractitionerRegister`; 0 when nobody is named.
    let practitioner: UInt32
    let traits: SlotTraits

    init(_ slot: IndexedSlot, practitioner: UInt32) {
        start = slot.start.seconds
        availableFrom = slot.availableFrom.seconds
        id = slot.id
        self.practitioner = practitioner
        traits = SlotTraits(slot)
    }

    var place: RowPlace { RowPlace(start: start, id: id) }
}

/// Where a row stands on its shelf.
struct RowPlace: Sendable, Comparable {
    let start: Int64
    let id: SlotID

    static func < (left: Self, right: Self) -> Bool {
        left.start == right.start ? left.id < right.id : left.start < right.start
    }
}
