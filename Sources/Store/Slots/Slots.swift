public import Database
public import Scheduling

/// A slot with what the index and a form need to know of its hold.
public struct SlotRow: Sendable, StoredRow {
    public var slot: Slot
    public var hold: HoldID?
    public var holdTokenHash: [UInt8]?
    public var holdUntil: Instant
    /// When its hold was stopped, which goes on later; `nil` while it runs.
    public var stopped: Instant?
    public var isRenewed: Bool
    public var appointment: AppointmentID?
    /// Of people who are asked about it; nobody holds it then.
    public var round: RoundID?

    static let columns = """
        id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, state, public_from,
        hold, hold_token, hold_until, stopped_at, hold_renewal, appointment, round
        """

    init(_ row: inout RowReader) throws(StoreError) {
        let (id, schedule, clinic, practitioner): (SlotID, ScheduleID, ClinicID, PractitionerID) =
            (try row.id(), try row.id(), try row.id(), try row.id())
        slot = Slot(
            id: id, schedule: schedule, clinic: clinic, practitioner: practitioner, start: try row.instant(), end: try row.instant(),
            modality: try row.choice(), audience: try row.choice(), kind: try row.choice(), state: try row.choice(),
            publicFrom: try row.instant())
        hold = try row.idOrNil()
        holdTokenHash = try row.bytesOrNil()
        holdUntil = try row.instant()
        stopped = try row.instantOrNil()
        isRenewed = try row.bytesOrNil() != nil
        appointment = try row.idOrNil()
        round = try row.idOrNil()
    }

    /// Whether its clinic can give it to somebody now: what nobody has, or
    /// holds, and is not over.
    public func isOpenToItsClinic(at now: Instant) -> Bool {
        SlotStand(slot, holdUntil: holdUntil, isStopped: stopped != nil).after(.holdAtDesk, at: now) != nil
    }

    /// Whether somebody's hold or round keeps its clinic from it.
    public func isKept(at now: Instant) -> Bool { slot.state == .tentative && stopped == nil && holdUntil > now }

    /// From when on the public may hold it; `nil` when it cannot be had.
    public var availableFrom: Instant? {
        switch slot.state {
        case .free: slot.publicFrom
        case .tentative where stopped != nil: nil
        case .tentative: max(slot.publicFrom, holdUntil + Hold.publicDelaySeconds)
        case .busy, .unavailable, .enteredInError: nil
        }
    }
}

extension ReadTransaction {
    public func slot(_ id: SlotID) throws(StoreError) -> SlotRow? {
        try first("SELECT \(sql: SlotRow.columns) FROM slot WHERE id = \(id)")
    }

    /// The slot that a hold was made for, whoever has it now, and the hash of
    /// the hold's token.
    public func slot(heldBy hold: HoldID) throws(StoreError) -> (row: SlotRow, tokenHash: [UInt8])? {
        let held: Statement = """
            SELECT \(sql: SlotRow.columns), (SELECT token FROM hold WHERE id = \(hold)) FROM slot
            WHERE id = (SELECT slot FROM hold WHERE id = \(hold))
            """
        guard let row = try query(held).first else { return nil }
        var reader = RowReader(row)
        return (try SlotRow(&reader), try reader.bytes())
    }

    /// One page of coming slots that can be had, in id order; the caller
    /// passes the last id it saw.
    ///
    /// - Returns: the last id of a full page; `nil` when there are no more.
    public func comingSlots(
        after id: SlotID?, from now: Instant, limit: Int, _ body: (ComingSlot) -> Void
    ) throws(StoreError) -> SlotID? {
        var (count, last) = (0, id)
        try scan(
            """
            SELECT \(sql: ComingSlot.columns) FROM slot
            WHERE id > \(id?.bytes ?? [0]) AND \(.isAny("state", of: [SlotState.free, .tentative])) AND start_at > \(now)
                AND stopped_at = 0 ORDER BY id LIMIT \(limit)
            """
        ) { row throws(StoreError) in
            let slot = try ComingSlot(row)
            body(slot)
            (count, last) = (count + 1, slot.id)
        }
        return count == limit ? last : nil
    }
}

extension WriteTransaction {
    /// Adds slots; one that exists under the same id stays as it is.
    ///
    /// - Returns: how many were new.
    @discardableResult
    public func insert(_ slots: [Slot]) throws(StoreError) -> Int {
        let whole = slots.count / Self.rowsAtOnce * Self.rowsAtOnce
        var inserted = 0
        for start in stride(from: 0, to: whole, by: Self.rowsAtOnce) {
            inserted += try insertBatch(slots[start..<(start + Self.rowsAtOnce)])
        }
        let insertion = Slot.insertion(rows: 1)
        for slot in slots[whole...] {
            let changed = try execute(.makeSlots, at: slot.clinic, Statement(insertion, slot.values))
            guard changed > 0 else { continue }
            inserted += 1
            try noticeChange(of: slot.id)
        }
        return inserted
    }
}

extension WriteTransaction {
    /// Whoever follows slots looks at this one again.
    func noticeChange(of slot: SlotID) throws(StoreError) { try execute(.noticeSlot, "INSERT INTO slot_change (slot) VALUES (\(slot))") }
}
