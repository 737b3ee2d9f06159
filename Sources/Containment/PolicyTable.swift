/// Level × audience × capability → decision. The table is data, decided in
/// one place; routes and verbs only ask.
///
/// A cell that is not listed denies: a capability added without thought is
/// closed, not open.
public struct PolicyTable: Sendable {
    private let level: Level
    private let allowed: [Audience: Set<Capability>]
    /// Allowed once the contact is proven.
    private let confirmed: [Audience: Set<Capability>]

    /// The table in force at level `open`, the only level that exists until
    /// orders can raise it.
    public static let open = PolicyTable(level: .open, allowed: [
        .patient: [
            .readPublic, .readHealth, .findOpenings, .hold, .releaseHold, .book, .viewOwn, .cancelOwn, .confirmOwn, .rescheduleOwn, .correctOwn,
            .recoverLink, .fileRequest, .keepRequest, .answerOffer, .receiveTexts, .keepForm,
        ],
        // Within what their role allows: see `RoleTable`.
        .staff: [
            .readPublic, .readHealth, .signIn, .viewDay, .openParticulars, .findVisits, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk, .moveAtDesk,
            .correctContact, .correctIdentity, .writeNotes, .keepDay, .blockSlot, .manageStaff, .manageSchedules, .reviewOffers, .reviewMessages,
            .keepForm,
        ],
        .officer: [.readPublic, .readHealth],
        .system: [
            .readPublic, .readHealth, .findOpenings, .manageClinics, .manageSchedules, .viewDay, .keepDay, .deliver, .shred, .keepRecord, .match, .reviewOffers,
            .reviewMessages,
        ],
    ])

    init(level: Level, allowed: [Audience: Set<Capability>], confirmed: [Audience: Set<Capability>] = [:]) {
        self.level = level
        self.allowed = allowed
        self.confirmed = confirmed
    }

    public func decision(for audience: Audience, _ capability: Capability) -> Decision {
        if allowed[audience]?.contains(capability) == true { return .allow }
        return confirmed[audience]?.contains(capability) == true ? .confirm : .deny
    }

    /// The permit that a write needs; `nil` unless the decision is `allow`,
    /// or `confirm` and it was.
    ///
    /// - Parameter isConfirmed: the caller's contact is proven.
    public func permit(for audience: Audience, _ capability: Capability, isConfirmed: Bool = false) -> Permit? {
        let decision = decision(for: audience, capability)
        return decision == .allow || (decision == .confirm && isConfirmed)
            ? Permit(audience: audience, capability: capability, level: level)
            : nil
    }
}
