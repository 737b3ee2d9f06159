public import Database
public import Scheduling

/// Records how a visit goes on its day. Guarded by the states it starts from:
/// of two people who press at once, the second changes nothing.
public struct DayStepWrite: GuardedWrite {
    /// As it stood when the step was found possible: a visit that was moved
    /// since is not touched.
    public var appointment: Appointment
    public var step: DayStep
    /// To whoever was missed.
    public var message: OutboxWrite?
    public var leaf: LeafWrite
    public var now: Instant

    public init(
        appointment: Appointment, step: DayStep, message: OutboxWrite? = nil, leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.step = step
        self.message = message
        self.leaf = leaf
        self.now = now
    }

    public var kind: any WriteKind { Write.recordSteps.at(appointment.clinic) }
    public var lockKey: [UInt8] { appointment.slot.bytes }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? { try AppointmentRow.last(of: results) }

    public func statements() -> [Statement] {
        let done: Statement = "id = \(appointment.id) AND last_change = \(leaf.id)"
        let guarded: Statement = "EXISTS (SELECT 1 FROM appointment WHERE \(done))"
        return [
            """
            UPDATE appointment SET state = \(step.change.newState), updated_at = \(now), last_change = \(leaf.id),
                arrived_at = \(arrivedAt), began_at = \(beganAt)
            WHERE id = \(appointment.id) AND clinic = \(appointment.clinic) AND start_at = \(appointment.start) AND \(step.change.isAllowed(at: now))
            """,
            // Other desks follow slots: they look at this one again.
            "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE \(done)",
        ] + (message?.statements(where: guarded) ?? []) + leaf.statements(where: guarded) + [AppointmentRow.statement(id: appointment.id)]
    }

    private var arrivedAt: Statement {
        switch step {
        case .arrive: "\(now)"
        // Whoever is in consultation has come, whether or not it was noted.
        case .begin, .finish: "CASE arrived_at WHEN 0 THEN \(now) ELSE arrived_at END"
        case .miss, .reset: "0"
        }
    }

    private var beganAt: Statement {
        switch step {
        case .arrive, .miss, .reset: "0"
        case .begin: "\(now)"
        case .finish: "began_at"
        }
    }
}
