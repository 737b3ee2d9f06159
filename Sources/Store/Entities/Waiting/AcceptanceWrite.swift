public import Scheduling

/// The guarded list by which an offer becomes an appointment: the booking, the
/// end of offer, round and request, and, where the person had a later appointment
/// for the same need, the end of that one; all together, or nothing.
public struct AcceptanceWrite: Sendable {
    public var booking: BookingWrite
    public var offer: OfferID
    public var round: RoundID
    public var given: Given?

    /// The appointment that is given up, with its leaf and message.
    public struct Given: Sendable {
        public var id: AppointmentID
        public var message: OutboxWrite
        public var leaf: LeafWrite

        public init(id: AppointmentID, message: OutboxWrite, leaf: LeafWrite) {
            self.id = id
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

    public func statements() -> [Statement] {
        let slot = Value.blob(booking.appointment.slot.bytes), id = Value.blob(booking.appointment.id.bytes)
        let now = Value.integer(booking.now.seconds), guarded = BookingWrite.guarded
        // The slot, then the offer, as everything that takes one away does: a no that comes at the same moment
        // waits here for the yes, or is seen by it.
        let claimed = [
            Statement("UPDATE slot SET hold_renewal = NULL WHERE id = $1 AND hold = $2 AND state = 1", [slot, .blob(round.bytes)]),
            Statement(
                "UPDATE offer SET state = 5, answered_at = $2 WHERE id = $1 AND state IN (0, 5)", [.blob(offer.bytes), now]),
        ]
        return claimed + booking.statements(also: [
            Statement(
                "UPDATE offer SET state = 1, answered_at = $4 WHERE id = $3 AND state IN (0, 5) AND \(guarded)",
                [slot, id, .blob(offer.bytes), now]),
            Statement("UPDATE offer_round SET state = 1 WHERE id = $3 AND state = 0 AND \(guarded)", [slot, id, .blob(round.bytes)]),
            Statement(
                "UPDATE standing_request SET state = 3, offer = NULL, silence = 0, updated_at = $3 WHERE id = $2 AND state <> 3 AND \(guarded)",
                [slot, id, now]),
            Statement("DELETE FROM request_index WHERE request = $2 AND \(guarded)", [slot, id]),
            Statement("INSERT INTO request_change (request) SELECT $2 WHERE \(guarded)", [slot, id]),
        ] + OfferRound.passing(round, but: offer, now: booking.now, where: guarded, [slot, id]) + (given.map { giving($0, slot, id, now) } ?? []))
    }

    private func giving(_ given: Given, _ slot: Value, _ id: Value, _ now: Value) -> [Statement] {
        let old = Value.blob(given.id.bytes), mark = Value.blob(given.leaf.id.bytes)
        let done = "EXISTS (SELECT 1 FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4)"
        return [
            Statement(
                """
                UPDATE appointment SET state = 4, sequence = sequence + 1, updated_at = $4, last_change = $5, cancel_reason = 0
                WHERE id = $3 AND state IN (0, 1) AND \(BookingWrite.guarded)
                """, [slot, id, old, now, mark]),
            Statement("INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4", [old, mark]),
            Statement(
                """
                UPDATE slot SET \(AppointmentProof.freed), \(FreedSlot.opening(from: "$3", freed: "$4"))
                WHERE id = (SELECT slot FROM appointment WHERE id = $1 AND last_change = $2 AND state = 4) AND appointment = $1
                """, [old, mark, .integer(booking.now.seconds + Hold.publicDelaySeconds), now]),
        ] + given.message.statements(where: done, [old, mark]) + given.leaf.statements(where: done, [old, mark])
    }
}
