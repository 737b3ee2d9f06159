/// What has to happen to the slots there are, so that they become those that
/// a changed schedule promises. Pure: decides nothing about people who booked.
public struct SchedulePlan: Hashable, Sendable {
    /// Promised, and not there yet.
    public private(set) var added: [SlotDraft] = []
    /// There, no longer promised, and nobody's: free, held or blocked.
    public private(set) var removed: [Slot] = []
    /// There and promised, on other terms.
    public private(set) var adjusted: [Adjustment] = []
    /// No longer promised, and somebody's visit.
    public private(set) var displaced: [Slot] = []
    /// There and promised, as they are.
    public private(set) var keptCount = 0
    /// Starts among `added` that were closed by hand and stay so.
    public private(set) var closed: Set<Instant> = []

    public struct Adjustment: Hashable, Sendable {
        public let slot: Slot
        public let audience: SlotAudience
        public let publicFrom: Instant
    }

    /// - Parameters:
    ///   - existing: the schedule's slots of the dates concerned, none of
    ///     which has begun; overbookings and removed ones are passed over.
    ///   - promised: what the changed schedule promises for the same dates.
    public init(existing: [Slot], promised: [SlotDraft]) {
        struct Key: Hashable {
            let start: Instant, end: Instant, modality: Modality
        }
        var open = Dictionary(
            promised.map { (Key(start: $0.start, end: $0.end, modality: $0.modality), $0) }, uniquingKeysWith: { first, _ in first })
        for slot in existing where slot.kind == .regular && slot.state != .enteredInError {
            guard let draft = open.removeValue(forKey: Key(start: slot.start, end: slot.end, modality: slot.modality)) else {
                if slot.state == .busy { displaced.append(slot) } else { removed.append(slot) }
                continue
            }
            if slot.state != .busy, slot.audience != draft.audience || slot.publicFrom != draft.publicFrom {
                adjusted.append(Adjustment(slot: slot, audience: draft.audience, publicFrom: draft.publicFrom))
            } else {
                keptCount += 1
            }
        }
        added = open.values.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        removed.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        displaced.sort { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// The same hours on another clock: every place is made anew where the
    /// clock on the wall has it, so that nothing that people were told by that
    /// clock moves by itself. What was closed by hand stays closed.
    ///
    /// - Parameters:
    ///   - existing: as above.
    ///   - promised: what the schedule promises by the new clock.
    public init(existing: [Slot], by old: ZoneRules, promised: [SlotDraft], by new: ZoneRules) {
        added = promised
        var closedAt: Set<LocalDateTime> = []
        for slot in existing where slot.kind == .regular && slot.state != .enteredInError {
            if slot.state == .busy { displaced.append(slot) } else { removed.append(slot) }
            if slot.state == .unavailable { closedAt.insert(old.local(at: slot.start)) }
        }
        closed = Set(promised.map(\.start).filter { closedAt.contains(new.local(at: $0)) })
        removed.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        displaced.sort { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && adjusted.isEmpty && displaced.isEmpty }
}
