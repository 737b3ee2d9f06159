public import Scheduling

/// Why the caller may change an appointment: the hash of the full link's
/// secret, or of the weaker one that reminders carry; or it is the clinic
/// where the appointment is.
public enum AppointmentProof: Sendable {
    case manage(hash: [UInt8])
    case visit(hash: [UInt8])
    case clinic(ClinicID)

    var column: String {
        switch self {
        case .manage: "manage_hash"
        case .visit: "visit_hash"
        case .clinic: "clinic"
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .manage(let hash), .visit(let hash): hash
        case .clinic(let clinic): clinic.bytes
        }
    }

    /// What a slot becomes that an appointment leaves. One that was added for
    /// it, on top of the schedule, is nobody else's.
    static let freed = """
        state = CASE kind WHEN 1 THEN 3 ELSE 0 END, appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL,
            hold_renewal = NULL, hold_until = 0
        """

    /// Until when it may be changed: people until the visit begins, the
    /// clinic as long as it runs.
    ///
    /// - Parameter now: a placeholder.
    func isInTime(now: String) -> String {
        switch self {
        case .manage, .visit: "start_at > \(now)"
        case .clinic: "end_at > \(now)"
        }
    }
}

/// Cancels an appointment that has not begun, and frees its slot.
public struct CancellationWrite: Sendable {
    public var appointment: AppointmentID
    public var proof: AppointmentProof
    /// `nil` when the person themselves did it.
    public var reason: CancellationReason?
    /// As the caller read it; `nil` for whoever cancels it wherever it is.
    public var sequence: Int?
    /// `nil` when the person knows.
    public var message: OutboxWrite?
    public var leaf: LeafWrite
    public var now: Instant

    public init(
        appointment: AppointmentID, proof: AppointmentProof, reason: CancellationReason? = nil, sequence: Int? = nil, message: OutboxWrite?,
        leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.proof = proof
        self.reason = reason
        self.sequence = sequence
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
                UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $4, last_change = $2, cancel_reason = $5
                WHERE id = $1 AND \(proof.column) = $3 AND state IN (0, 1) AND \(proof.isInTime(now: "$4"))
                    \(sequence == nil ? "" : "AND sequence = $6")
                """,
                [id, mark, .blob(proof.bytes), .integer(now.seconds), .integer(Int64(reason?.rawValue ?? 0))]
                    + (sequence.map { [.integer(Int64($0))] } ?? [])
            ),
            Statement(
                "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4",
                [id, mark]
            ),
            // Nobody's earlier hold opens it again: it waits for the matcher like any freed slot.
            Statement(
                """
                UPDATE slot SET \(AppointmentProof.freed), \(FreedSlot.opening(from: "$3", freed: "$4"))
                WHERE id = (SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4) AND appointment = $1
                """,
                [id, mark, .integer(now.seconds + Hold.publicDelaySeconds), .integer(now.seconds)]
            ),
        ] + (message?.statements(where: guarded, [id, mark]) ?? []) + leaf.statements(where: guarded, [id, mark]) + [
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
    public var proof: AppointmentProof
    public var slot: SlotID
    public var target: Target
    /// The particulars sealed anew for the other clinic or date; empty when
    /// both stay the same.
    public var seals: [SealRow]
    /// `nil` when the person knows.
    public var message: OutboxWrite?
    public var leaf: LeafWrite
    public var now: Instant
    /// Must be below its limit, and is stepped by the move.
    public var cap: CounterGuard?

    /// On what terms the new slot is taken.
    public enum Target: Sendable {
        /// Held by whoever moves it.
        case held(HoldID, tokenHash: [UInt8])
        /// Free, of the clinic that moves it.
        case free(of: ClinicID)
    }

    public init(
        appointment: AppointmentID, sequence: Int, proof: AppointmentProof, slot: SlotID, target: Target,
        seals: [SealRow], message: OutboxWrite?, leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.sequence = sequence
        self.proof = proof
        self.slot = slot
        self.target = target
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
                WHERE id = $1 AND \(proof.column) = $2 AND state IN (0, 1) AND \(proof.isInTime(now: "$3")) AND sequence = $4
                """,
                [id, .blob(proof.bytes), .integer(now.seconds), sequence]
            ),
            claim(id, slot, sequence),
            Statement(
                "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND slot <> $2 AND \(taken)", [id, slot]
            ),
            Statement(
                """
                UPDATE slot SET \(AppointmentProof.freed), \(FreedSlot.opening(from: "$3", freed: "$4"))
                WHERE id = (SELECT slot FROM appointment WHERE id = $1 AND slot <> $2) AND appointment = $1 AND \(taken)
                """,
                [id, slot, .integer(now.seconds + Hold.publicDelaySeconds), .integer(now.seconds)]
            ),
            Statement(
                """
                UPDATE appointment SET slot = $2, last_change = $3, sequence = sequence + 1, updated_at = $4, moved_at = $4, confirmed_at = 0,
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
        if let cap { list.append(CounterGuard.steps([cap], where: "EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2)", [id, mark])) }
        list += message?.statements(where: guarded, [id, slot, mark]) ?? []
        list += leaf.statements(where: guarded, [id, slot, mark])
        list.append(AppointmentRow.statement(id: appointment))
        return list
    }

    private func claim(_ id: Value, _ slot: Value, _ sequence: Value) -> Statement {
        let terms: (sql: String, arguments: [Value]) =
            switch target {
            case .held(let hold, let tokenHash):
                (
                    "audience = 0 AND start_at > $3 AND state IN (0, 1) AND hold = $6 AND hold_token = $7",
                    [.blob(hold.bytes), .blob(tokenHash)]
                )
            case .free(let clinic):
                (
                    SlotClaim.clinic(clinic).isAllowed(now: "$3", own: 6) + " AND " + SlotClaim.clinic(clinic).isOpen(now: "$3"),
                    SlotClaim.clinic(clinic).arguments
                )
            }
        var arguments = [id, slot, .integer(now.seconds), .blob(proof.bytes), sequence] + terms.arguments
        let room = cap.map { " AND NOT " + $0.isFull(&arguments) } ?? ""
        return Statement(
            """
            UPDATE slot SET state = 2, appointment = $1
            WHERE id = $2 AND \(terms.sql)\(room)
                AND EXISTS (SELECT 1 FROM appointment
                    WHERE id = $1 AND \(proof.column) = $4 AND state IN (0, 1) AND \(proof.isInTime(now: "$3")) AND sequence = $5)
            """, arguments)
    }
}
