public import Database
public import Scheduling

/// A message waiting for the courier.
public struct OutboxRow: Sendable, Equatable, StoredRow {
    public var id: MessageID
    public var kind: MessageKind
    public var subject: MessageSubject
    public var version: Int64
    public var attempts: Int
    public var created: Instant
    /// See `OutboxWrite.cause`.
    public var cause: [UInt8]?

    init(_ row: inout RowReader) throws(StoreError) {
        id = try row.id()
        kind = try row.choice()
        subject = try row.subject()
        version = try row.integer()
        attempts = try row.number()
        created = try row.instant()
        cause = try row.bytesOrNil()
    }
}

extension WriteTransaction {
    /// Takes the oldest due messages for `leaseSeconds`: a courier that dies
    /// lets them fall due again.
    public func claimMessages(limit: Int, now: Instant, leaseSeconds: Int64) throws(StoreError) -> [OutboxRow] {
        let claimed = try change(
            .sendMessages,
            """
            UPDATE outbox SET due_at = \(now + leaseSeconds), attempts = attempts + 1
            WHERE state = \(OutboxState.pending) AND due_at <= \(now)
                AND id IN (SELECT id FROM outbox WHERE state = \(OutboxState.pending) AND due_at <= \(now) ORDER BY due_at LIMIT \(limit))
            RETURNING id, kind, subject_kind, subject, version, attempts, created_at, cause
            """)
        let messages = try claimed.map { row throws(StoreError) in try OutboxRow(row) }
        return messages.sorted { $0.id < $1.id }
    }

    /// Erases one seal.
    public func eraseSeal(of record: [UInt8], kind: Int64) throws(StoreError) {
        try execute(.sendMessages, "DELETE FROM seal WHERE record = \(record) AND kind = \(kind)")
    }

    /// Closes a message and erases what it carried, and whose act it was.
    ///
    /// - Parameter why: it did not arrive.
    public func close(_ message: MessageID, as state: OutboxState, why: Undelivered? = nil, at now: Instant) throws(StoreError) {
        try execute(
            .sendMessages,
            """
            UPDATE outbox SET state = \(chosen: state), reason = \(why?.rawValue ?? 0), closed_at = \(now), cause = NULL
                WHERE id = \(message) AND state = \(OutboxState.pending)
            """)
        try execute(.sendMessages, "DELETE FROM seal WHERE record = \(message)")
    }

    /// Puts a message off; its lease ends then.
    ///
    /// - Parameter uncounted: gives the try back, for a server that was away.
    public func postpone(_ message: MessageID, until due: Instant, uncounted: Bool) throws(StoreError) {
        try execute(
            .sendMessages,
            """
            UPDATE outbox SET due_at = \(due), attempts = attempts - \(uncounted ? 1 : 0) WHERE id = \(message)
                AND state = \(OutboxState.pending)
            """
        )
    }

    /// Queues a message on its own, without a state change beside it.
    public func enqueue(_ message: OutboxWrite) throws(StoreError) {
        for statement in message.statements(where: "1 = 1") { try execute(.queueMessages, statement) }
    }

    /// Queues a message that a clinic sends about a visit of its own; about
    /// another clinic's visit, nothing.
    public func enqueue(_ message: OutboxWrite, about visit: AppointmentID, of clinic: ClinicID) throws(StoreError) {
        let isTheirs: Statement = "EXISTS (SELECT 1 FROM appointment WHERE id = \(visit) AND clinic = \(clinic))"
        for statement in message.statements(where: isTheirs) { try execute(.queueMessages, statement) }
    }
}

extension ReadTransaction {
    public func hasDueMessages(at now: Instant) throws(StoreError) -> Bool {
        try !query("SELECT 1 FROM outbox WHERE state = \(OutboxState.pending) AND due_at <= \(now) LIMIT 1").isEmpty
    }

    /// `nil` when there is no such message.
    public func state(of message: MessageID) throws(StoreError) -> OutboxState? {
        try query("SELECT state FROM outbox WHERE id = \(message)").first.flatMap { row throws(StoreError) in
            OutboxState(rawValue: try row.integer(0))
        }
    }

    /// What the courier has before it.
    public func pendingMessages() throws(StoreError) -> Int64 {
        try query("SELECT COUNT(*) FROM outbox WHERE state = \(OutboxState.pending)")[0].integer(0)
    }
}
