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

    /// The slot may be taken on these terms, whatever its state.
    ///
    /// - Parameters:
    ///   - now: the placeholder of the present, in seconds.
    ///   - own: the first placeholder that is still unused.
    func isAllowed(now: String, own: Int) -> String {
        switch self {
        case .publicly: "audience = 0 AND start_at > \(now)"
        case .clinic: "clinic = $\(own) AND end_at > \(now)"
        case .offer(_, let given):
            """
            start_at > \(now) AND EXISTS (SELECT 1 FROM offer_round r JOIN offer o ON o.round = r.id
                WHERE r.id = slot.hold AND r.state = 0 AND o.id = $\(own) AND o.state IN (0, 5))
            """
                + (given == nil ? "" : """
                     AND EXISTS (SELECT 1 FROM appointment
                        WHERE id = $\(own + 1) AND sequence = $\(own + 2) AND state IN (0, 1) AND start_at > \(now))
                    """)
        }
    }

    /// Nobody has it: free long enough, or its last hold lapsed long enough
    /// ago. No hold opens a place before its schedule does.
    func isOpen(now: String) -> String {
        switch self {
        case .publicly:
            "public_from <= \(now) AND (state = 0 OR (state = 1 AND hold_until <= \(now) - \(Hold.publicDelaySeconds)))"
        case .clinic: "(state = 0 OR (state = 1 AND hold_until <= \(now)))"
        // Whoever has no offer has no other way in.
        case .offer: "1 = 0"
        }
    }

    /// What the first unused placeholder stands for.
    var arguments: [Value] {
        switch self {
        case .publicly: []
        case .clinic(let clinic): [.blob(clinic.bytes)]
        case .offer(let offer, let given): [.blob(offer.bytes)] + (given.map { [.blob($0.id.bytes), .integer(Int64($0.sequence))] } ?? [])
        }
    }
}
