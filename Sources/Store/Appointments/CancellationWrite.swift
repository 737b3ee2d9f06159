public import Database
public import Scheduling

/// Cancels an appointment that has not begun, and frees its slot.
public struct CancellationWrite: GuardedWrite {
    /// As the caller read it.
    public var appointment: Appointment
    public var proof: AppointmentProof
    /// `nil` when the person themselves did it.
    public var reason: CancellationReason?
    /// Only while it stands where it was read; otherwise wherever it is.
    public var isAsRead: Bool
    /// `nil` when the person knows.
    public var message: OutboxWrite?
    public var leaf: LeafWrite
    public var now: Instant

    public init(
        appointment: Appointment, proof: AppointmentProof, reason: CancellationReason? = nil, isAsRead: Bool = true, message: OutboxWrite?,
        leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.proof = proof
        self.reason = reason
        self.isAsRead = isAsRead
        self.message = message
        self.leaf = leaf
        self.now = now
    }

    public var kind: any WriteKind { (proof.isClinic ? Write.cancelAtDesk : .cancelOwn).at(appointment.clinic) }
    public var lockKey: [UInt8] { appointment.slot.bytes }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? { try AppointmentRow.last(of: results) }

    public func statements() -> [Statement] {
        let done: Statement = "id = \(appointment.id) AND last_change = \(leaf.id) AND state = \(proof.cancelling.newState)"
        let guarded: Statement = "EXISTS (SELECT 1 FROM appointment WHERE \(done))"
        let asRead: Statement = isAsRead ? " AND sequence = \(appointment.sequence)" : ""
        return [
            """
            UPDATE appointment SET state = \(proof.cancelling.newState), sequence = sequence + 1, updated_at = \(now), last_change = \(leaf.id),
                cancel_reason = \(reason?.rawValue ?? 0)
            WHERE id = \(appointment.id) AND \(proof.fits) AND \(proof.cancelling.isAllowed(at: now))\(asRead)
            """,
            "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE \(done)",
            FreedSlot.leave("SELECT slot FROM appointment WHERE \(done)", by: appointment.id, at: now),
            "DELETE FROM queued_cancellation WHERE appointment = \(appointment.id) AND \(guarded)",
        ] + (message?.statements(where: guarded) ?? []) + leaf.statements(where: guarded) + [AppointmentRow.statement(id: appointment.id)]
    }
}
