public import Scheduling

/// Records how a visit goes on its day. Guarded by the states it starts from:
/// of two people who press at once, the second changes nothing.
public struct DayStepWrite: Sendable {
    public var appointment: AppointmentID
    public var clinic: ClinicID
    /// As it stood when the step was found possible: a visit that was moved
    /// since is not touched.
    public var start: Instant
    public var step: DayStep
    /// To whoever was missed.
    public var message: OutboxWrite?
    public var leaf: LeafWrite
    public var now: Instant

    public init(
        appointment: AppointmentID, clinic: ClinicID, start: Instant, step: DayStep, message: OutboxWrite? = nil, leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.clinic = clinic
        self.start = start
        self.step = step
        self.message = message
        self.leaf = leaf
        self.now = now
    }

    public func statements() -> [Statement] {
        let id = Value.blob(appointment.bytes), mark = Value.blob(leaf.id.bytes)
        let guarded = "EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2)"
        let from = step.from.map { String($0.rawValue) }.joined(separator: ", ")
        return [
            Statement(
                """
                UPDATE appointment SET state = \(step.to.rawValue), updated_at = $4, last_change = $2,
                    arrived_at = \(arrivedAt), began_at = \(beganAt)
                WHERE id = $1 AND clinic = $3 AND start_at = $5 AND state IN (\(from))\(condition)
                """,
                [id, mark, .blob(clinic.bytes), .integer(now.seconds), .integer(start.seconds)]
            )
        ] + [
            // Other desks follow slots: they look at this one again.
            Statement("INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2", [id, mark])
        ] + (message?.statements(where: guarded, [id, mark]) ?? []) + leaf.statements(where: guarded, [id, mark]) + [
            AppointmentRow.statement(id: appointment)
        ]
    }

    private var arrivedAt: String {
        switch step {
        case .arrive: "$4"
        // Whoever is in consultation has come, whether or not it was noted.
        case .begin, .finish: "CASE arrived_at WHEN 0 THEN $4 ELSE arrived_at END"
        case .miss, .reset: "0"
        }
    }

    private var beganAt: String {
        switch step {
        case .arrive, .miss, .reset: "0"
        case .begin: "$4"
        case .finish: "began_at"
        }
    }

    private var condition: String {
        switch step {
        case .arrive, .finish, .reset: ""
        case .begin: " AND began_at = 0"
        // Nobody is missed before they are due.
        case .miss: " AND start_at <= $4"
        }
    }
}
