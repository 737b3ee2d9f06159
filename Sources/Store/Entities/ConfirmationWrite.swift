public import Scheduling

/// Notes that the person will come to an appointment that has not begun.
/// Said twice, it is noted once.
public struct ConfirmationWrite: Sendable {
    public var appointment: AppointmentID
    public var proof: AppointmentProof
    public var leaf: LeafWrite
    public var now: Instant

    public init(appointment: AppointmentID, proof: AppointmentProof, leaf: LeafWrite, now: Instant) {
        self.appointment = appointment
        self.proof = proof
        self.leaf = leaf
        self.now = now
    }

    public func statements() -> [Statement] {
        let id = Value.blob(appointment.bytes), mark = Value.blob(leaf.id.bytes)
        let guarded = "EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2)"
        return [
            Statement(
                """
                UPDATE appointment SET confirmed_at = $4, last_change = $2
                WHERE id = $1 AND \(proof.column) = $3 AND state IN (0, 1) AND \(proof.isInTime(now: "$4")) AND confirmed_at = 0
                """,
                [id, mark, .blob(proof.bytes), .integer(now.seconds)]),
            // Desks follow slots: they look at this one again.
            Statement("INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2", [id, mark]),
        ] + leaf.statements(where: guarded, [id, mark]) + [AppointmentRow.statement(id: appointment)]
    }
}
