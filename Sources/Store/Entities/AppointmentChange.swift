public import Scheduling

/// Proof that the caller may change an appointment: the hash of the full
/// link's secret, or of the weaker one that reminders carry.
public enum AppointmentProof: Sendable {
    case manage(hash: [UInt8])
    case visit(hash: [UInt8])

    var column: String {
        switch self {
        case .manage: "manage_hash"
        case .visit: "visit_hash"
        }
    }

    var hash: [UInt8] {
        switch self {
        case .manage(let hash), .visit(let hash): hash
        }
    }
}

/// Cancels an appointment that has not begun, and frees its slot.
public struct CancellationWrite: Sendable {
    public var appointment: AppointmentID
    public var proof: AppointmentProof
    public var message: OutboxWrite
    public var leaf: LeafWrite
    public var now: Instant

    public init(appointment: AppointmentID, proof: AppointmentProof, message: OutboxWrite, leaf: LeafWrite, now: Instant) {
        self.appointment = appointment
        self.proof = proof
        self.message = message
        self.leaf = leaf
        self.now = now
    }

    public func statements() -> [Statement] {
        let id = Value.blob(appointment.bytes), mark = Value.blob(leaf.id.bytes)
        let guarded = "EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4)"
        return [
            Statement(
                """
                UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $4, last_change = $2
                WHERE id = $1 AND \(proof.column) = $3 AND state IN (0, 1) AND start_at > $4
                """,
                [id, mark, .blob(proof.hash), .integer(now.seconds)]
            ),
            Statement(
                "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4",
                [id, mark]
            ),
            // Nobody's earlier hold opens it again: it waits for the matcher like any freed slot.
            Statement(
                """
                UPDATE slot SET state = 0, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL,
                    hold_renewal = NULL, hold_until = 0, public_from = $3
                WHERE id = (SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4) AND appointment = $1
                """,
                [id, mark, .integer(now.seconds + Hold.publicDelaySeconds)]
            ),
        ] + message.statements(where: guarded, [id, mark]) + leaf.statements(where: guarded, [id, mark]) + [
            AppointmentRow.statement(id: appointment)
        ]
    }
}

/// Moves an appointment to a held slot, and frees the slot it had, in one.
public struct ReschedulingWrite: Sendable {
    public var appointment: AppointmentID
    /// The appointment's sequence as the caller read it. Seals and message fit
    /// the move from there alone: after another move nothing is done.
    public var sequence: Int
    public var manageHash: [UInt8]
    public var slot: SlotID
    public var hold: HoldID
    public var holdTokenHash: [UInt8]
    /// The particulars sealed anew for the other clinic or date; empty when
    /// both stay the same.
    public var seals: [SealRow]
    public var message: OutboxWrite
    public var leaf: LeafWrite
    public var now: Instant

    public init(
        appointment: AppointmentID, sequence: Int, manageHash: [UInt8], slot: SlotID, hold: HoldID, holdTokenHash: [UInt8],
        seals: [SealRow], message: OutboxWrite, leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.sequence = sequence
        self.manageHash = manageHash
        self.slot = slot
        self.hold = hold
        self.holdTokenHash = holdTokenHash
        self.seals = seals
        self.message = message
        self.leaf = leaf
        self.now = now
    }

    public func statements() -> [Statement] {
        let id = Value.blob(appointment.bytes), slot = Value.blob(slot.bytes), mark = Value.blob(leaf.id.bytes)
        let sequence = Value.integer(Int64(sequence))
        let guarded = "EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND slot = $2 AND last_change = $3)"
        let taken = "EXISTS (SELECT 1 FROM slot WHERE id = $2 AND appointment = $1)"
        var list = [
            // The appointment's row is locked first, so that two moves of it stand in line.
            Statement(
                """
                UPDATE appointment SET updated_at = $3
                WHERE id = $1 AND manage_hash = $2 AND state IN (0, 1) AND start_at > $3 AND sequence = $4
                """,
                [id, .blob(manageHash), .integer(now.seconds), sequence]
            ),
            Statement(
                """
                UPDATE slot SET state = 2, appointment = $1
                WHERE id = $2 AND audience = 0 AND start_at > $5 AND state IN (0, 1) AND hold = $3 AND hold_token = $4
                    AND EXISTS (SELECT 1 FROM appointment
                        WHERE id = $1 AND manage_hash = $6 AND state IN (0, 1) AND start_at > $5 AND sequence = $7)
                """,
                [id, slot, .blob(hold.bytes), .blob(holdTokenHash), .integer(now.seconds), .blob(manageHash), sequence]
            ),
            Statement(
                "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND slot <> $2 AND \(taken)", [id, slot]
            ),
            Statement(
                """
                UPDATE slot SET state = 0, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL,
                    hold_renewal = NULL, hold_until = 0, public_from = $3
                WHERE id = (SELECT slot FROM appointment WHERE id = $1 AND slot <> $2) AND appointment = $1 AND \(taken)
                """,
                [id, slot, .integer(now.seconds + Hold.publicDelaySeconds)]
            ),
            Statement(
                """
                UPDATE appointment SET slot = $2, last_change = $3, sequence = sequence + 1, updated_at = $4,
                    clinic = (SELECT clinic FROM slot WHERE id = $2),
                    practitioner = (SELECT practitioner FROM slot WHERE id = $2),
                    start_at = (SELECT start_at FROM slot WHERE id = $2), end_at = (SELECT end_at FROM slot WHERE id = $2),
                    modality = (SELECT modality FROM slot WHERE id = $2)
                WHERE id = $1 AND slot <> $2 AND \(taken)
                """,
                [id, slot, mark, .integer(now.seconds)]
            ),
            Statement("INSERT INTO slot_change (slot) SELECT $2 WHERE \(guarded)", [id, slot, mark]),
        ]
        if !seals.isEmpty { list.append(SealRow.statement(seals, where: guarded, [id, slot, mark])) }
        list += message.statements(where: guarded, [id, slot, mark])
        list += leaf.statements(where: guarded, [id, slot, mark])
        list.append(AppointmentRow.statement(id: appointment))
        return list
    }
}
