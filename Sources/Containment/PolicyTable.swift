/// Level × audience × capability → decision. The table is data, decided in
/// one place; the gate alone reads it.
///
/// A cell that is not listed denies: a capability added without thought is
/// closed, not open. So is a level that has no rules yet.
public struct PolicyTable: Sendable {
    /// What a level allows at once, and what after something else.
    public struct Rules: Sendable {
        var decisions: [Audience: [Capability: Decision]] = [:]

        /// - Parameter others: cells that say something else than `allow`.
        public init(allowed: [Audience: Set<Capability>], others: [Decision: [Audience: Set<Capability>]] = [:]) {
            for (decision, cells) in others.merging([.allow: allowed], uniquingKeysWith: { $1 }) {
                for (audience, capabilities) in cells {
                    for capability in capabilities { decisions[audience, default: [:]][capability] = decision }
                }
            }
        }
    }

    private let rules: [Level: Rules]

    public init(_ rules: [Level: Rules]) { self.rules = rules }

    /// The table in force. Until orders can raise it, `open` is the only level
    /// that exists.
    public static let standard = PolicyTable([
        .open: Rules(allowed: [
            .patient: [
                .readPublic, .readHealth, .findOpenings, .hold, .releaseHold, .book, .viewOwn, .cancelOwn, .confirmOwn, .rescheduleOwn,
                .correctOwn,
                .recoverLink, .fileRequest, .keepRequest, .answerOffer, .receiveTexts, .keepForm,
            ],
            // Within what their role allows: see `RoleTable`.
            .staff: [
                .readPublic, .readHealth, .signIn, .viewDay, .openParticulars, .findVisits, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk,
                .moveAtDesk,
                .correctContact, .correctIdentity, .writeNotes, .keepDay, .blockSlot, .manageStaff, .manageSchedules, .reviewOffers,
                .reviewMessages,
                .keepForm,
            ],
            .officer: [.readPublic, .readHealth],
            .system: [
                .readPublic, .readHealth, .findOpenings, .manageClinics, .manageSchedules, .viewDay, .keepDay, .deliver, .shred,
                .keepRecord, .match, .reviewOffers,
                .reviewMessages,
            ],
        ])
    ])

    public func decision(at level: Level, for audience: Audience, _ capability: Capability) -> Decision {
        rules[level]?.decisions[audience]?[capability] ?? .deny
    }
}
