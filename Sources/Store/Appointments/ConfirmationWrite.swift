public import Database
public import Scheduling

/// Notes that the person will come to an appointment that has not begun.
/// Said twice, it is noted once.
public struct ConfirmationWrite: GuardedWrite {
    public var appointment: Appointment
    public var proof: AppointmentProof
    public var leaf: LeafWrite
    public var now: Instant

    public init(appointment: Appointment, proof: AppointmentProof, leaf: LeafWrite, now: Instant) {
        self.appointment = appointment
        self.proof = proof
        self.leaf = leaf
        self.now = now
    }

    public var kind: any WriteKind { Write.confirmComing.at(appointment.clinic) }
    public var lockKey: [UInt8] { appointment.slot.bytes }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? { try AppointmentRow.last(of: results) }

    public func statements() -> [Statement] {
        let done: Statement = "id = \(appointment.id) AND last_change = \(leaf.id)"
        return [
            """
            UPDATE appointment SET confirmed_at = \(now), last_change = \(leaf.id)
            WHERE id = \(appointment.id) AND \(proof.fits) AND \(AppointmentChange.confirm.isAllowed(at: now))
            """,
            // Desks follow slots: they look at this one again.
            "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE \(done)",
        ] + leaf.statements(where: "EXISTS (SELECT 1 FROM appointment WHERE \(done))") + [AppointmentRow.statement(id: appointment.id)]
    }
}
