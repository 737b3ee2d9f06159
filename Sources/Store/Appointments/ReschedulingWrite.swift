public import Database
public import Scheduling

/// Moves an appointment to a held slot, and frees the slot it had, in one.
public struct ReschedulingWrite: GuardedWrite {
    public var appointment: AppointmentID
    /// The appointment's sequence as the caller read it. Seals and message fit
    /// the move from there alone: after another move nothing is done.
    public var sequence: Int
    public var proof: AppointmentProof
    public var slot: SlotID
    /// Where it is, and where it goes.
    public var clinics: Set<ClinicID>
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
        appointment: AppointmentID, sequence: Int, proof: AppointmentProof, slot: SlotID, at clinics: Set<ClinicID>, target: Target,
        seals: [SealRow], message: OutboxWrite?, leaf: LeafWrite, now: Instant
    ) {
        self.appointment = appointment
        self.sequence = sequence
        self.proof = proof
        self.slot = slot
        self.clinics = clinics
        self.target = target
        self.seals = seals
        self.message = message
        self.leaf = leaf
        self.now = now
    }

    public var kind: any WriteKind { (proof.isClinic ? Write.moveAtDesk : .moveOwn).at(clinics) }
    public var lockKey: [UInt8] { slot.bytes }
    public var counters: [[UInt8]] { cap.map { [$0.key] } ?? [] }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? { try AppointmentRow.last(of: results) }

    public func statements() -> [Statement] {
        let guarded: Statement =
            "EXISTS (SELECT 1 FROM appointment WHERE id = \(appointment) AND slot = \(slot) AND last_change = \(leaf.id))"
        let taken: Statement = "EXISTS (SELECT 1 FROM slot WHERE id = \(slot) AND appointment = \(appointment))"
        let old: Statement = "SELECT slot FROM appointment WHERE id = \(appointment) AND slot <> \(slot)"
        var list: [Statement] = [
            // The appointment's row is locked first, so that two moves of it stand in line.
            "UPDATE appointment SET updated_at = \(now) WHERE \(asRead)",
            claim,
            "INSERT INTO slot_change (slot) \(old) AND \(taken)",
            "\(FreedSlot.leave(old, by: appointment, at: now)) AND \(taken)",
            """
            UPDATE appointment SET slot = \(slot), last_change = \(leaf.id), sequence = sequence + 1, updated_at = \(now), moved_at = \(now),
                confirmed_at = 0, clinic = (SELECT clinic FROM slot WHERE id = \(slot)),
                practitioner = (SELECT practitioner FROM slot WHERE id = \(slot)),
                start_at = (SELECT start_at FROM slot WHERE id = \(slot)), end_at = (SELECT end_at FROM slot WHERE id = \(slot)),
                modality = (SELECT modality FROM slot WHERE id = \(slot))
            WHERE id = \(appointment) AND slot <> \(slot) AND \(taken)
            """,
            "INSERT INTO slot_change (slot) SELECT \(slot) WHERE \(guarded)",
        ]
        if case .free = target { list += OfferRound.losing(slot, where: taken) }
        if !seals.isEmpty { list.append(SealRow.statement(seals, where: guarded)) }
        if let cap {
            let moved: Statement = "EXISTS (SELECT 1 FROM appointment WHERE id = \(appointment) AND last_change = \(leaf.id))"
            list.append(CounterGuard.steps([cap], by: leaf.id.bytes, where: moved))
        }
        return list + (message?.statements(where: guarded) ?? []) + leaf.statements(where: guarded) + [
            AppointmentRow.statement(id: appointment)
        ]
    }

    /// At one of its two clinics, whichever row it is asked of.
    private var isThere: Statement { "clinic IN (\(.list(clinics.sorted().map { .blob($0.bytes) })))" }

    /// The appointment, as the caller read it, may be moved.
    private var asRead: Statement {
        "id = \(appointment) AND \(isThere) AND \(proof.fits) AND \(proof.moving.isAllowed(at: now)) AND sequence = \(sequence)"
    }

    private var claim: Statement {
        let change: SlotChange
        let terms: Statement
        switch target {
        case .held(let hold, let tokenHash):
            change = .moveHere
            terms = change.isAllowed(at: now, own: "hold = \(hold) AND hold_token = \(tokenHash)")
        case .free(let clinic):
            change = .moveHereAtDesk
            terms = "clinic = \(clinic) AND \(change.isAllowed(at: now))"
        }
        let room: Statement = cap.map { " AND NOT \($0.isFull)" } ?? ""
        return """
            UPDATE slot SET state = \(change.newState), appointment = \(appointment), stopped_at = 0
            WHERE id = \(slot) AND \(isThere) AND \(terms)\(room) AND EXISTS (SELECT 1 FROM appointment WHERE \(asRead))
            """
    }
}
