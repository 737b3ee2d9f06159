public import Database
public import Scheduling

/// The guarded list by which an offer becomes an appointment: the booking, the
/// end of offer, round and request, and, where the person had a later appointment
/// for the same need, the end of that one; all together, or nothing.
public struct AcceptanceWrite: GuardedWrite {
    public var booking: BookingWrite
    public var offer: OfferID
    public var round: RoundID
    public var given: Given?

    /// The appointment that is given up, with its leaf and message.
    public struct Given: Sendable {
        public var id: AppointmentID
        public var clinic: ClinicID
        public var message: OutboxWrite
        public var leaf: LeafWrite

        public init(id: AppointmentID, at clinic: ClinicID, message: OutboxWrite, leaf: LeafWrite) {
            self.id = id
            self.clinic = clinic
            self.message = message
            self.leaf = leaf
        }
    }

    public init(booking: BookingWrite, offer: OfferID, round: RoundID, given: Given?) {
        self.booking = booking
        self.offer = offer
        self.round = round
        self.given = given
    }

    public var kind: any WriteKind { Write.acceptOffer.at(Set([booking.appointment.clinic] + (given.map { [$0.clinic] } ?? []))) }
    public var lockKey: [UInt8] { booking.lockKey }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> BookingWrite.Outcome { try booking.outcome(of: results) }

    public func statements() -> [Statement] {
        let slot = booking.appointment.slot
        let now = booking.now
        let guarded = booking.guarded
        let request = RequestID(appointment: booking.appointment.id)
        // The slot, then the offer, as everything that takes one away does: a no that comes at the same moment
        // waits here for the yes, or is seen by it.
        let claimed: [Statement] = [
            "UPDATE slot SET round = \(round) WHERE id = \(slot) AND round = \(round) AND state = \(SlotState.tentative)",
            "UPDATE offer SET state = \(OfferChange.agree.newState), answered_at = \(now) WHERE id = \(offer) AND \(OfferChange.agree.condition(at: now))",
        ]
        return claimed
            + booking.statements(
                also: [
                    """
                    UPDATE offer SET state = \(OfferChange.accept.newState), answered_at = \(now)
                    WHERE id = \(offer) AND \(OfferChange.accept.condition(at: now)) AND \(guarded)
                    """,
                    """
                    UPDATE offer_round SET state = \(RoundChange.give.newState) WHERE id = \(round) AND \(RoundChange.give.condition()) AND \(guarded)
                    """,
                    """
                    UPDATE standing_request SET state = \(RequestChange.serve.newState), offer = NULL, silence = 0, updated_at = \(now)
                    WHERE id = \(request) AND \(RequestChange.serve.isAllowed(at: now)) AND \(guarded)
                    """,
                    "DELETE FROM request_index WHERE request = \(request) AND \(guarded)",
                    "INSERT INTO request_change (request) SELECT \(request) WHERE \(guarded)",
                ] + OfferRound.passing(round, but: offer, now: now, where: guarded) + (given.map { giving($0, now) } ?? []))
    }

    private func giving(_ given: Given, _ now: Instant) -> [Statement] {
        let change = AppointmentChange.cancel
        let done: Statement = "id = \(given.id) AND last_change = \(given.leaf.id) AND state = \(change.newState)"
        let guarded: Statement = "EXISTS (SELECT 1 FROM appointment WHERE \(done))"
        return [
            """
            UPDATE appointment SET state = \(change.newState), sequence = sequence + 1, updated_at = \(now), last_change = \(given.leaf.id),
                cancel_reason = 0
            WHERE id = \(given.id) AND \(change.isAllowed(at: now)) AND \(booking.guarded)
            """,
            "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE \(done)",
            FreedSlot.leave("SELECT slot FROM appointment WHERE \(done)", by: given.id, at: now),
        ] + given.message.statements(where: guarded) + given.leaf.statements(where: guarded)
    }
}
