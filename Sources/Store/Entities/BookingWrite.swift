public import Scheduling

/// The guarded list that turns a held slot into an appointment: the slot's
/// state, the appointment, its seals, the message, the leaf and the slot
/// change together, or nothing.
public struct BookingWrite: Sendable {
    public var appointment: Appointment
    public var hold: HoldID
    public var holdTokenHash: [UInt8]
    /// What the form said, hashed: the same form again is a retry.
    public var requestHash: [UInt8]
    public var manageHash: [UInt8]
    public var visitHash: [UInt8]
    public var seals: [SealRow]
    public var message: OutboxWrite
    public var leaf: LeafWrite
    public var now: Instant
    public var origin: BookingOrigin
    public var place: Place
    /// What each of them counts must be below its limit; what came to nothing
    /// counts for nothing. For a slot there is.
    public var caps: [CounterGuard] = []
    /// Given once the contact was proven.
    public var credit: CounterCredit?
    /// What groups it with others from where it came; `nil` for the clinic's own.
    public var trace: BookingOriginWrite?

    /// Where the visit goes.
    public enum Place: Sendable {
        /// Into a slot there is, on the terms of whoever books.
        case slot(SlotClaim)
        /// Beside the schedule, in a slot made for it (kind `overbook`).
        case added(Slot)
    }

    public init(
        appointment: Appointment, hold: HoldID, holdTokenHash: [UInt8], requestHash: [UInt8], manageHash: [UInt8],
        visitHash: [UInt8], seals: [SealRow], message: OutboxWrite, leaf: LeafWrite, now: Instant,
        origin: BookingOrigin = .online, place: Place = .slot(.publicly)
    ) {
        self.appointment = appointment
        self.hold = hold
        self.holdTokenHash = holdTokenHash
        self.requestHash = requestHash
        self.manageHash = manageHash
        self.visitHash = visitHash
        self.seals = seals
        self.message = message
        self.leaf = leaf
        self.now = now
        self.origin = origin
        self.place = place
    }

    public enum Outcome: Sendable, Equatable {
        case booked
        /// The same hold, token and form had booked before.
        case repeated(AppointmentID)
        /// The hold became an appointment with another form.
        case bookedOtherwise
        /// Somebody else has the slot, it is no longer offered, or a counter
        /// is at its limit.
        case taken
    }

    /// Whose counters are stepped, in any order.
    public var counters: [[UInt8]] { caps.map(\.key) + (credit?.counters.map(\.key) ?? []) }

    /// `$1` is the slot, `$2` the appointment.
    static let guarded = "EXISTS (SELECT 1 FROM slot WHERE id = $1 AND appointment = $2)"

    public func statements() -> [Statement] { statements(also: []) }

    /// - Parameter also: what happens with the booking, guarded by it.
    func statements(also: [Statement]) -> [Statement] {
        let slot = Value.blob(appointment.slot.bytes), id = Value.blob(appointment.id.bytes)
        let claim: Statement =
            switch place {
            case .slot(let claim): self.claim(slot: slot, id: id, claim)
            case .added(let slot): addition(slot, id: id)
            }
        return [claim, insertion(slot: slot, id: id)]
            + [SealRow.statement(seals, where: Self.guarded, [slot, id])]
            + message.statements(where: Self.guarded, [slot, id])
            + [Statement("INSERT INTO slot_change (slot) SELECT $1 WHERE \(Self.guarded)", [slot, id])]
            + leaf.statements(where: Self.guarded, [slot, id])
            + also + counted(slot, id)
            + [Statement("SELECT id, hold_token, request_hash FROM appointment WHERE hold = $1", [.blob(hold.bytes)])]
    }

    /// What is kept and counted of where it came from: all counters in one
    /// statement, for they stand side by side.
    private func counted(_ slot: Value, _ id: Value) -> [Statement] {
        var list: [Statement] = []
        if let trace { list.append(trace.statement(of: appointment.clinic, where: Self.guarded, slot, id)) }
        if !caps.isEmpty { list.append(CounterGuard.steps(caps, where: Self.guarded, [slot, id])) }
        if let credit { list.append(credit.statement(where: Self.guarded, slot, id)) }
        return list
    }

    /// One's own hold, live or lapsed, as long as nobody came after; or a
    /// slot that stands open to everybody meanwhile.
    private func claim(slot: Value, id: Value, _ claim: SlotClaim) -> Statement {
        var sql = """
            UPDATE slot SET state = 2, appointment = $2
            WHERE id = $1 AND \(claim.isAllowed(now: "$5", own: 6))
                AND ((state IN (0, 1) AND hold = $3 AND hold_token = $4) OR \(claim.isOpen(now: "$5")))
                AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $3)
            """
        var arguments = [slot, id, .blob(hold.bytes), .blob(holdTokenHash), .integer(now.seconds)] + claim.arguments
        for cap in caps { sql += " AND NOT " + cap.isFull(&arguments) }
        return Statement(sql, arguments)
    }

    /// A slot of its own, outside the rule that regular ones do not overlap.
    private func addition(_ slot: Slot, id: Value) -> Statement {
        Statement(
            """
            INSERT INTO slot (id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, exclusive, state,
                public_from, appointment)
            SELECT $1, $3, $4, $5, $6, $7, $8, $9, $10, 0, 2, $6, $2
            WHERE EXISTS (SELECT 1 FROM schedule WHERE id = $3 AND clinic = $4 AND practitioner = $5)
                AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = $11)
            """,
            [
                .blob(slot.id.bytes), id, .blob(slot.schedule.bytes), .blob(slot.clinic.bytes), .blob(slot.practitioner.bytes),
                .integer(slot.start.seconds), .integer(slot.end.seconds), .integer(Int64(slot.modality.rawValue)),
                .integer(Int64(slot.audience.rawValue)), .integer(Int64(slot.kind.rawValue)), .blob(hold.bytes),
            ]
        )
    }

    private func insertion(slot: Value, id: Value) -> Statement {
        Statement(
            """
            INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
                hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
                origin, arrived_at)
            SELECT $2, $3, $1, $4, $5, $6, $7, $8, $9, 0, $10, $11, $12, $13, $14, 0, 0, $15, $16, $16, $17,
                CASE $9 WHEN 2 THEN $16 ELSE 0 END
            WHERE \(Self.guarded)
            """,
            [
                slot, id, .text(appointment.reference.code), .blob(appointment.clinic.bytes),
                .blob(appointment.practitioner.bytes), .integer(appointment.start.seconds),
                .integer(appointment.end.seconds), .integer(Int64(appointment.modality.rawValue)),
                .integer(Int64(appointment.state.rawValue)), .blob(hold.bytes), .blob(holdTokenHash), .blob(requestHash),
                .blob(manageHash), .blob(visitHash), .blob(leaf.id.bytes), .integer(now.seconds),
                .integer(Int64(origin.rawValue)),
            ]
        )
    }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> Outcome {
        guard let row = results.last?.rows.first else { return .taken }
        let stored = try row.blob(0)
        if stored == appointment.id.bytes { return .booked }
        guard let id = AppointmentID(bytes: stored) else { throw .malformedRow }
        let (token, request) = (try row.blob(1), try row.blob(2))
        return token == holdTokenHash && request == requestHash ? .repeated(id) : .bookedOtherwise
    }
}
