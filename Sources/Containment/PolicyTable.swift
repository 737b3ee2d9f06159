/// Level × audience × capability → decision. The table is data, decided in
/// one place; routes and verbs only ask.
///
/// A cell that is not listed denies: a capability added without thought is
/// closed, not open.
public struct PolicyTable: Sendable {
    private let level: Level
    private let allowed: [Audience: Set<Capability>]

    /// The table in force at level `open`, the only level that exists until
    /// orders can raise it.
    public static let open = PolicyTable(level: .open, allowed: [
        .patient: [
            .readPublic, .readHealth, .findOpenings, .hold, .releaseHold, .book, .viewOwn, .cancelOwn, .confirmOwn, .rescheduleOwn,
            .recoverLink, .fileRequest, .keepRequest, .answerOffer, .receiveTexts,
        ],
        // Within what their role allows: see `RoleTable`.
        .staff: [
            .readPublic, .readHealth, .signIn, .viewDay, .openParticulars, .findVisits, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk, .moveAtDesk,
            .correctContact, .writeNotes, .keepDay, .blockSlot, .manageStaff, .manageSchedules, .reviewOffers, .reviewMessages,
        ],
        .officer: [.readPublic, .readHealth],
        .system: [
            .readPublic, .readHealth, .findOpenings, .manageClinics, .manageSchedules, .viewDay, .keepDay, .deliver, .shred, .keepRecord, .match, .reviewOffers,
            .reviewMessages,
        ],
    ])

    init(level: Level, allowed: [Audience: Set<Capability>]) {
        self.level = level
        self.allowed = allowed
    }

    public func decision(for audience: Audience, _ capability: Capability) -> Decision {
        allowed[audience]?.contains(capability) == true ? .allow : .deny
    }

    /// The permit that a write needs; `nil` unless the decision is `allow`.
    public func permit(for audience: Audience, _ capability: Capability) -> Permit? {
        decision(for: audience, capability) == .allow
            ? Permit(audience: audience, capability: capability, level: level)
            : nil
    }
}
