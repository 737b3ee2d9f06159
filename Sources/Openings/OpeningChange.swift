public import Scheduling

/// What the store said about one slot. Applying a change twice does no harm.
public enum OpeningChange: Sendable, Hashable {
    /// It can be had from `availableFrom` on: new, freed, or held meanwhile.
    /// Replaces what was known under the same clinic, start and id; a slot
    /// that *moved* is `gone` from where it was first.
    case available(IndexedSlot)
    /// Booked, closed or withdrawn.
    case gone(SlotID, clinic: ClinicID, start: Instant)
}
