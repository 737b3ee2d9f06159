public import Scheduling

/// A message on its way into the outbox.
public struct OutboxWrite: Sendable {
    public var id: MessageID
    public var kind: MessageKind
    public var appointment: AppointmentID?
    /// With appointment and kind, makes the message unique: each is queued once.
    public var version: Int64
    public var dueAt: Instant
    /// `nil`: when it falls due.
    public var createdAt: Instant?
    /// What the message carries, sealed to the courier; erased on delivery.
    public var seal: SealRow?
    /// Whose act it was, as a keyed hash of their network; `nil` for whoever
    /// is trusted with it. Erased when the message is closed.
    public var cause: [UInt8]?

    public init(
        id: MessageID, kind: MessageKind, appointment: AppointmentID?, version: Int64, dueAt: Instant, createdAt: Instant? = nil,
        seal: SealRow?, cause: [UInt8]? = nil
    ) {
        self.id = id
        self.kind = kind
        self.appointment = appointment
        self.version = version
        self.dueAt = dueAt
        self.createdAt = createdAt
        self.seal = seal
        self.cause = cause
    }

    func statements(where condition: Statement) -> [Statement] {
        let row: Statement = """
            INSERT INTO outbox (id, kind, appointment, version, state, due_at, attempts, created_at, cause)
            SELECT \(id), \(chosen: kind), \(appointment), \(version), \(OutboxState.pending), \(dueAt), 0, \(createdAt ?? dueAt), \(cause) WHERE \(condition)
            ON CONFLICT DO NOTHING
            """
        guard let seal else { return [row] }
        return [row, SealRow.statement([seal], where: condition)]
    }
}
