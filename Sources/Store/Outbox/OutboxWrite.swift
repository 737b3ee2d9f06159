import Database
public import Scheduling

/// A message on its way into the outbox.
public struct OutboxWrite: Sendable {
    public var id: MessageID
    public var kind: MessageKind
    public var subject: MessageSubject
    /// With subject and kind, makes the message unique: each is queued once.
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
        id: MessageID, kind: MessageKind, about subject: MessageSubject, version: Int64, dueAt: Instant, createdAt: Instant? = nil,
        seal: SealRow?, cause: [UInt8]? = nil
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.version = version
        self.dueAt = dueAt
        self.createdAt = createdAt
        self.seal = seal
        self.cause = cause
    }

    func statements(where condition: Statement) -> [Statement] {
        let row: Statement = """
            INSERT INTO outbox (id, kind, subject_kind, subject, version, state, due_at, attempts, created_at, cause)
            SELECT \(id), \(chosen: kind), \(chosen: subject.stored.kind), \(subject.stored.id), \(version), \(OutboxState.pending), \(dueAt), 0, \(createdAt ?? dueAt), \(cause) WHERE \(condition)
            ON CONFLICT DO NOTHING
            """
        guard let seal else { return [row] }
        return [row, SealRow.statement([seal], where: condition)]
    }
}

extension MessageSubject {
    /// What the store keeps for it.
    enum Kind: Int64 {
        case nobody = 0
        case appointment = 1
        case request = 2
    }

    var stored: (kind: Kind, id: [UInt8]?) {
        switch self {
        case .nobody: (.nobody, nil)
        case .appointment(let id): (.appointment, id.bytes)
        case .request(let id): (.request, id.bytes)
        }
    }
}

extension RowReader {
    /// Of its two columns, the kind first.
    mutating func subject() throws(StoreError) -> MessageSubject {
        let kind: MessageSubject.Kind = try choice()
        switch kind {
        case .nobody:
            guard try bytesOrNil() == nil else { throw .malformedRow }
            return .nobody
        case .appointment: return .appointment(try id())
        case .request: return .request(try id())
        }
    }
}
