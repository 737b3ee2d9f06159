public import Database
public import Scheduling

/// Has the cancellation of an appointment wait for its turn, or takes that
/// back, by whichever link. Asked twice, it waits once, from the first.
public struct QueuedCancellationWrite: GuardedWrite {
    public var appointment: Appointment
    public var proof: AppointmentProof
    /// They are coming after all.
    public var isTakenBack: Bool
    public var leaf: LeafWrite
    public var now: Instant

    public init(appointment: Appointment, proof: AppointmentProof, isTakenBack: Bool = false, leaf: LeafWrite, now: Instant) {
        self.appointment = appointment
        self.proof = proof
        self.isTakenBack = isTakenBack
        self.leaf = leaf
        self.now = now
    }

    public var kind: any WriteKind { Write.queueCancellation.at(appointment.clinic) }
    public var lockKey: [UInt8] { appointment.slot.bytes }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? { try AppointmentRow.last(of: results) }

    public func statements() -> [Statement] {
        let mine: Statement = "SELECT 1 FROM queued_cancellation WHERE appointment = \(appointment.id) AND leaf = \(leaf.id)"
        let notice: Statement =
            "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = \(appointment.id) AND EXISTS (\(mine))"
        let asked: [Statement] = [
            """
            INSERT INTO queued_cancellation (appointment, clinic, asked_at, sequence, leaf)
            SELECT id, clinic, \(now), sequence, \(leaf.id) FROM appointment
            WHERE id = \(appointment.id) AND \(proof.fits) AND \(AppointmentChange.cancel.isAllowed(at: now))
            ON CONFLICT (appointment) DO UPDATE SET asked_at = excluded.asked_at, sequence = excluded.sequence, leaf = excluded.leaf,
                ended_at = 0 WHERE queued_cancellation.ended_at > 0
            """
        ]
        // Marked before it goes, so that what goes with it is guarded by one thing.
        let back: [Statement] = [
            """
            UPDATE queued_cancellation SET leaf = \(leaf.id) WHERE appointment = \(appointment.id) AND ended_at = 0
                AND EXISTS (SELECT 1 FROM appointment WHERE id = \(appointment.id) AND \(proof.fits))
            """
        ]
        let gone: [Statement] = ["DELETE FROM queued_cancellation WHERE appointment = \(appointment.id) AND leaf = \(leaf.id)"]
        return (isTakenBack ? back : asked) + [notice] + leaf.statements(where: "EXISTS (\(mine))") + (isTakenBack ? gone : [])
            + [AppointmentRow.statement(id: appointment.id)]
    }
}
