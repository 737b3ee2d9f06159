public import Database
public import Scheduling

/// The guarded list that turns a held slot into an appointment: the slot's
/// state, the appointment, its seals, the message, the leaf and the slot
/// change together, or nothing.
public struct BookingWrite: GuardedWrite {
    public var appointment: Appointment
    public var hold: HoldID
    public var holdTokenHash: [UInt8]
    /// What the form said, hashed: the same form again is a retry.
    public var requestHash: [UInt8]
    public var manageHash: [UInt8]
    public var visitHash: [UInt8]
    public var seals: [SealRow]
    public var message: OutboxWrite
    public var leaf: LeafWrite
    public var now: Instant
    public var origin: BookingOrigin
    public var place: Place
    /// What each of them counts must be below its limit; what came to nothing
    /// counts for nothing. For a slot there is.
    public var caps: [CounterGuard] = []
    /// Given once the contact was proven.
    public var credit: CounterCredit?
    /// What groups it with others from where it came; `nil` for the clinic's own.
    public var trace: BookingOriginWrite?

    /// Where the visit goes.
    public enum Place: Sendable {
        /// Into a slot there is, on the terms of whoever books.
        case slot(SlotClaim)
        /// Beside the schedule, in a slot made for it (kind `overbook`).
        case added(Slot)
    }

    public init(
        appointment: Appointment, hold: HoldID, holdTokenHash: [UInt8], requestHash: [UInt8], manageHash: [UInt8],
        visitHash: [UInt8], seals: [SealRow], message: OutboxWrite, leaf: LeafWrite, now: Instant,
        origin: BookingOrigin = .online, place: Place = .slot(.publicly)
    ) {
        self.appointment = appointment
        self.hold = hold
        self.holdTokenHash = holdTokenHash
        self.requestHash = requestHash
        self.manageHash = manageHash
        self.visitHash = visitHash
        self.seals = seals
        self.message = message
        self.leaf = leaf
        self.now = now
        self.origin = origin
        self.place = place
    }

    public enum Outcome: Sendable, Equatable {
        case booked
        /// The same hold, token and form had booked before.
        case repeated(AppointmentID)
        /// The hold became an appointment with another form.
        case bookedOtherwise
        /// Somebody else has the slot, it is no longer offered, or a counter
        /// is at its limit.
        case taken
    }

    public var kind: any WriteKind {
        let write: Write =
            switch place {
            case .slot(.publicly): .book
            case .slot(.clinic): .bookAtDesk
            case .slot(.offer): .acceptOffer
            case .added: .bookOnTop
            }
        return write.at(appointment.clinic)
    }
    public var lockKey: [UInt8] { appointment.slot.bytes }
    public var counters: [[UInt8]] { caps.map(\.key) + (credit?.counters.map(\.key) ?? []) }

    /// Holds once the visit has its slot.
    var guarded: Statement { "EXISTS (SELECT 1 FROM slot WHERE id = \(appointment.slot) AND appointment = \(appointment.id))" }

    public func statements() -> [Statement] { statements(also: []) }

    /// - Parameter also: what happens with the booking, guarded by it.
    func statements(also: [Statement]) -> [Statement] {
        let guarded = guarded
        let claim: Statement =
            switch place {
            case .slot(let claim): taking(claim)
            case .added(let slot): addition(slot)
            }
        return [claim, insertion, SealRow.statement(seals, where: guarded)]
            + message.statements(where: guarded)
            + ["INSERT INTO slot_change (slot) SELECT \(appointment.slot) WHERE \(guarded)"]
            + losing(guarded)
            + leaf.statements(where: guarded)
            + also + counted(guarded)
            + ["SELECT id, hold_token, request_hash FROM appointment WHERE hold = \(hold)"]
    }

    private func losing(_ guarded: Statement) -> [Statement] {
        guard case .slot(let claim) = place, claim.isDesk else { return [] }
        return OfferRound.losing(appointment.slot, where: guarded)
    }

    /// What is kept and counted of where it came from: all counters in one
    /// statement, for they stand side by side.
    private func counted(_ guarded: Statement) -> [Statement] {
        var list: [Statement] = []
        if let trace { list.append(trace.statement(of: appointment.id, at: appointment.clinic, where: guarded)) }
        if !caps.isEmpty { list.append(CounterGuard.steps(caps, by: appointment.id.bytes, where: guarded)) }
        if let credit { list.append(credit.statement(where: guarded)) }
        return list
    }

    /// One's own hold, live or lapsed, as long as nobody came after; or a
    /// slot that stands open to everybody meanwhile.
    private func taking(_ claim: SlotClaim) -> Statement {
        let own: Statement =
            switch claim {
            // The booking bears the round's id in the place of a hold's.
            case .offer: "round = \(hold)"
            case .publicly, .clinic: "hold = \(hold) AND hold_token = \(holdTokenHash)"
            }
        let terms: [Statement] = [
            "id = \(appointment.slot)", "clinic = \(appointment.clinic)", claim.isAllowed(claim.booking, at: now, own: own),
            "NOT EXISTS (SELECT 1 FROM appointment WHERE hold = \(hold))",
        ]
        return """
            UPDATE slot SET state = \(claim.booking.newState), appointment = \(appointment.id), stopped_at = 0
            WHERE \(.joined(terms + caps.map { "NOT \($0.isFull)" }, by: " AND "))
            """
    }

    /// A slot of its own, outside the rule that regular ones do not overlap.
    private func addition(_ slot: Slot) -> Statement {
        """
        INSERT INTO slot (id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, exclusive, state,
            public_from, appointment)
        SELECT \(slot.id), \(slot.schedule), \(slot.clinic), \(slot.practitioner), \(slot.start), \(slot.end), \(chosen: slot.modality),
            \(chosen: slot.audience), \(chosen: slot.kind), 0, \(SlotState.busy), \(slot.start), \(appointment.id)
        WHERE EXISTS (SELECT 1 FROM schedule
                WHERE id = \(slot.schedule) AND clinic = \(slot.clinic) AND practitioner = \(slot.practitioner))
            AND NOT EXISTS (SELECT 1 FROM appointment WHERE hold = \(hold))
        """
    }

    private var insertion: Statement {
        """
        INSERT INTO appointment (id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence,
            hold, hold_token, request_hash, manage_hash, visit_hash, indexed, flagged, last_change, created_at, updated_at,
            origin, arrived_at)
        SELECT \(appointment.id), \(text: appointment.reference.code), \(appointment.slot), \(appointment.clinic),
            \(appointment.practitioner), \(appointment.start), \(appointment.end), \(chosen: appointment.modality), \(appointment.state), 0,
            \(hold), \(holdTokenHash), \(requestHash), \(manageHash), \(visitHash), 0, 0, \(leaf.id), \(now), \(now),
            \(chosen: origin), \(appointment.state == .arrived ? now : Instant(seconds: 0))
        WHERE \(guarded)
        """
    }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> Outcome {
        guard let first = results.last?.rows.first else { return .taken }
        var row = RowReader(first)
        let id: AppointmentID = try row.id()
        if id == appointment.id { return .booked }
        let (token, request) = (try row.bytes(), try row.bytes())
        return token == holdTokenHash && request == requestHash ? .repeated(id) : .bookedOtherwise
    }
}
