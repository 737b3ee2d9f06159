public import Database
public import Scheduling

/// Many slots in few statements: a schedule's change touches ten thousand.
///
/// Texts are of one length each, so that they are prepared once: the last
/// batch repeats its last id.
extension WriteTransaction {
    private static var idsAtOnce: Int { 200 }
    static var rowsAtOnce: Int { 40 }

    /// Takes free, held and blocked slots away for good.
    ///
    /// - Returns: how many; fewer than asked for means that somebody booked
    ///   one meanwhile.
    public func remove(slots ids: [SlotID], of clinic: ClinicID) throws(StoreError) -> Int {
        let removed = try update(
            ids, of: clinic,
            set: "state = \(SlotChange.remove.newState), exclusive = 0, \(FreedSlot.unheld)",
            where: SlotChange.remove.condition())
        try withdrawOffersOfRemovedSlots(of: clinic)
        return removed
    }

    /// What was offered is withdrawn with its slot; there are few open offers
    /// at a time, and many slots.
    private func withdrawOffersOfRemovedSlots(of clinic: ClinicID) throws(StoreError) {
        // From the few that are asked to their slots, by its key: the removed slots of a clinic are many.
        func isRemoved(_ slot: String) -> Statement {
            "EXISTS (SELECT 1 FROM slot WHERE slot.id = \(sql: slot) AND slot.state = \(SlotChange.remove.newState) AND slot.clinic = \(clinic))"
        }
        let lost: Statement = "FROM offer WHERE \(OfferChange.withdraw.condition()) AND \(isRemoved("offer.slot"))"
        try execute(.planSlots, at: clinic, "INSERT INTO request_change (request) SELECT request \(lost)")
        try execute(
            .planSlots, at: clinic,
            "UPDATE standing_request SET offer = NULL WHERE id IN (SELECT request \(lost)) AND offer IN (SELECT id \(lost))")
        try execute(
            .planSlots, at: clinic,
            "UPDATE offer SET state = \(OfferChange.withdraw.newState), answered_at = 0 WHERE id IN (SELECT id \(lost))")
        try execute(
            .planSlots, at: clinic,
            "UPDATE offer_round SET state = \(RoundChange.end.newState) WHERE \(RoundChange.end.condition()) AND \(isRemoved("offer_round.slot"))"
        )
    }

    /// Gives slots other terms; what is somebody's visit keeps its own.
    public func adjust(slots ids: [SlotID], of clinic: ClinicID, audience: SlotAudience, publicFrom: Instant) throws(StoreError) {
        _ = try update(
            ids, of: clinic,
            set: """
                audience = \(chosen: audience), freed_at = CASE public_from WHEN \(publicFrom) THEN freed_at ELSE 0 END,
                    public_from = \(publicFrom)
                """,
            where: SlotChange.adjust.condition())
    }

    /// Lets visits stand beside the schedule, marked as overbookings: their
    /// time may be promised anew.
    ///
    /// - Returns: how many; fewer means that one was cancelled meanwhile.
    public func setAside(slots ids: [SlotID], of clinic: ClinicID) throws(StoreError) -> Int {
        try update(
            ids, of: clinic, set: "kind = \(SlotKind.overbook), exclusive = 0, audience = \(SlotAudience.clinic)",
            where: SlotChange.setAside.isAllowedAnyTime)
    }

    /// Another clinic's slots stay as they are, whatever is named.
    private func update(
        _ ids: [SlotID], of clinic: ClinicID, set assignments: Statement, where condition: Statement
    ) throws(StoreError) -> Int {
        var changed = 0
        for start in stride(from: 0, to: ids.count, by: Self.idsAtOnce) {
            var batch = ids[start..<min(start + Self.idsAtOnce, ids.count)].map { Value.blob($0.bytes) }
            while batch.count < Self.idsAtOnce { batch.append(batch[batch.count - 1]) }
            let these = Statement.list(batch)
            changed += try execute(
                .planSlots, at: clinic, "UPDATE slot SET \(assignments) WHERE id IN (\(these)) AND clinic = \(clinic) AND \(condition)")
            try execute(
                .planSlots, at: clinic, "INSERT INTO slot_change (slot) SELECT id FROM slot WHERE id IN (\(these)) AND clinic = \(clinic)")
        }
        return changed
    }

    /// Adds slots that are not there yet, none under an id that exists.
    public func insertMany(_ slots: [Slot]) throws(StoreError) {
        guard try insert(slots) == slots.count else { throw .constraint(.unique) }
    }

    /// Adds `rowsAtOnce` slots in one statement; see `insert`. One that was
    /// there is noted as changed with the others, which harms nobody.
    ///
    /// - Returns: how many were new.
    func insertBatch(_ batch: ArraySlice<Slot>) throws(StoreError) -> Int {
        let ids = (1...Self.rowsAtOnce).map { "($\($0))" }.joined(separator: ", ")
        let inserted = try execute(
            .makeSlots, at: Set(batch.map(\.clinic)), Statement(Slot.insertion(rows: Self.rowsAtOnce), batch.flatMap(\.values)))
        try execute(.noticeSlot, Statement("INSERT INTO slot_change (slot) VALUES " + ids, batch.map { .blob($0.id.bytes) }))
        return inserted
    }

    /// Blocks a free slot, or opens one that was blocked.
    ///
    /// - Returns: whether it was in the state to be changed.
    public func setBlocked(_ slot: SlotID, of clinic: ClinicID, _ isBlocked: Bool, at now: Instant) throws(StoreError) -> Bool {
        let change: SlotChange = isBlocked ? .block : .unblock
        let opening: Statement = isBlocked ? "" : ", \(FreedSlot.opening(at: now))"
        let changed = try execute(
            .blockSlots, at: clinic,
            """
            UPDATE slot SET state = \(change.newState), stopped_at = 0\(opening)
            WHERE id = \(slot) AND clinic = \(clinic) AND \(change.isAllowed(at: now))
            """)
        guard changed > 0 else { return false }
        for statement in OfferRound.losing(slot, where: "1 = 1") { try execute(.blockSlots, at: clinic, statement) }
        try noticeChange(of: slot)
        return true
    }
}

extension Slot {
    /// Adds so many rows of `values` but those whose id is there.
    static func insertion(rows: Int) -> String {
        let places = (0..<rows).map { row in "(" + (1...12).map { "$\(row * 12 + $0)" }.joined(separator: ", ") + ")" }
        return """
            INSERT INTO slot (id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, exclusive, state,
                public_from)
            VALUES \(places.joined(separator: ", ")) ON CONFLICT (id) DO NOTHING
            """
    }

    /// As the columns of `insertion` hold them.
    var values: [Value] {
        [
            .blob(id.bytes), .blob(schedule.bytes), .blob(clinic.bytes), .blob(practitioner.bytes), .integer(start.seconds),
            .integer(end.seconds), .integer(Int64(modality.rawValue)), .integer(Int64(audience.rawValue)), .integer(Int64(kind.rawValue)),
            .integer(kind == .regular ? 1 : 0), .integer(Int64(state.rawValue)), .integer(publicFrom.seconds),
        ]
    }
}

extension ReadTransaction {
    /// A schedule's slots that have not begun, by start.
    public func slots(
        of schedule: ScheduleID, practitioner: PractitionerID, from: Instant, until: Instant
    ) throws(StoreError) -> [SlotRow] {
        let rows = try query(
            """
            SELECT \(sql: SlotRow.columns) FROM slot
            WHERE practitioner = \(practitioner) AND start_at >= \(from) AND start_at < \(until) AND schedule = \(schedule)
                ORDER BY start_at, id
            """
        )
        var slots: [SlotRow] = []
        slots.reserveCapacity(rows.count)
        for row in rows { slots.append(try SlotRow(row)) }
        return slots
    }
}
