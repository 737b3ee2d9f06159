import Database
public import Scheduling

/// On what terms a free slot is taken: what the public may, or what the
/// clinic itself may with its own.
public enum SlotClaim: Sendable, Hashable {
    /// Open to everybody, and open for long enough.
    case publicly
    /// Any free slot of the clinic that is not over, whoever it is meant for:
    /// its reserve for the telephone, and what was freed a moment ago. Not
    /// what somebody holds.
    case clinic(ClinicID)
    /// One's own offer, open or with a yes that waited, in the round that has
    /// the place. With the appointment that is given up for it, as it was
    /// read: changed meanwhile, nothing is done.
    case offer(OfferID, giving: AppointmentStand?)

    /// An appointment as somebody read it.
    public struct AppointmentStand: Sendable, Hashable {
        public var id: AppointmentID
        public var sequence: Int

        public init(id: AppointmentID, sequence: Int) {
            self.id = id
            self.sequence = sequence
        }
    }

    /// What stands still for patients gives way to it.
    var isDesk: Bool { if case .clinic = self { true } else { false } }

    /// What becomes of the slot when it is held; nobody holds an offer.
    var holding: SlotChange? {
        switch self {
        case .publicly: .hold
        case .clinic: .holdAtDesk
        case .offer: nil
        }
    }

    var booking: SlotChange {
        switch self {
        case .publicly: .book
        case .clinic: .bookAtDesk
        case .offer: .accept
        }
    }

    /// Holds of a row of `slot` that may be taken on these terms.
    ///
    /// - Parameter own: holds of the row while one's own hold stands on it.
    func isAllowed(_ change: SlotChange?, at now: Instant, own: Statement = "1 = 0") -> Statement {
        guard let change else { return "1 = 0" }
        return .joined(whose(at: now) + [change.isAllowed(at: now, own: own)], by: " AND ")
    }

    /// Whose the slot must be.
    private func whose(at now: Instant) -> [Statement] {
        switch self {
        case .publicly: []
        case .clinic(let clinic): ["clinic = \(clinic)"]
        case .offer(let offer, let given):
            [
                """
                EXISTS (SELECT 1 FROM offer_round JOIN offer ON offer.round = offer_round.id
                    WHERE offer_round.id = slot.round AND offer.id = \(offer) AND \(OfferChange.accept.condition(at: now, "offer.state")))
                """
            ] + (given.map { [$0.stands(at: now)] } ?? [])
        }
    }
}

extension SlotClaim.AppointmentStand {
    /// It is still to come, and as it was read.
    fileprivate func stands(at now: Instant) -> Statement {
        """
        EXISTS (SELECT 1 FROM appointment WHERE id = \(id) AND sequence = \(sequence) AND \(AppointmentChange.cancel.isAllowed(at: now)))
        """
    }
}
