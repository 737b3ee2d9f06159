/// The table in force, level by level. Each allows less than the one below it,
/// and says all that it allows: what is not said is denied.
extension PolicyTable {
    public static let standard = PolicyTable(
        [.open: open, .guarded: guarded, .restricted: restricted, .frozen: frozen, .dark: dark],
        // The desk's today and tomorrow.
        dates: [.frozen: [.staff: DateLimit(daysAhead: 1)]])

    // MARK: what belongs together

    /// Pages that say how to reach a clinic, checks that we live, and handing
    /// in what officers signed: at every level, for all, for an order's
    /// signatures decide and not who carries it.
    private static let information: Set<Capability> = [.readPublic, .readHealth, .issueOrders]

    /// Of patients: a new need, from a slot to the line of those who wait.
    private static let newNeed: Set<Capability> = [.hold, .book, .fileRequest]
    /// What is theirs already.
    private static let own: Set<Capability> = [
        .viewOwn, .cancelOwn, .queueCancellation, .confirmOwn, .rescheduleOwn, .correctOwn, .recoverLink, .keepRequest, .answerOffer,
    ]
    /// What goes with both; word is left where a need cannot be filed.
    private static let besides: Set<Capability> = [.findOpenings, .keepHold, .releaseHold, .keepForm, .leaveMessage, .receiveTexts]

    /// Of staff, within what their role allows (see `RoleTable`): all that a
    /// clinic's day takes.
    private static let day: Set<Capability> = [
        .signIn, .viewDay, .openParticulars, .findVisits, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk, .moveAtDesk, .blockSlot,
        .writeNotes, .readDropBox, .keepDay, .keepForm,
    ]
    /// What can wait for a day: where messages go and who somebody is,
    /// schedules, and what was offered or did not arrive.
    private static let office: Set<Capability> = [.correctContact, .correctIdentity, .manageSchedules, .reviewOffers, .reviewMessages]

    private static let orders: Set<Capability> = [.readOrders]

    /// Of the service itself: messages that were decided leave, what has
    /// outlived its purpose goes, keys and places are made ahead, and the
    /// operator sees and ends what devices keep.
    private static let upkeep: Set<Capability> = [.deliver, .shred, .keepRecord, .manageSchedules, .viewDay, .keepDay, .reviewMessages]
    private static let service: Set<Capability> = orders.union(upkeep).union([
        .pauseDeadlines, .findOpenings, .manageClinics, .match, .finishQueued, .reviewOffers,
    ])

    // MARK: the levels

    private static let open = Rules(allowed: [
        .patient: information.union(own).union(newNeed).union(besides),
        .staff: information.union(day).union(office).union([.manageStaff]),
        .officer: information.union(orders),
        .system: information.union(service),
    ])

    /// A hold has a cost: a proof of work, or a wait.
    private static let guarded = Rules(
        allowed: [
            .patient: information.union(own).union(newNeed).union(besides).subtracting([.hold]),
            .staff: information.union(day).union(office).union([.manageStaff]),
            .officer: information.union(orders),
            .system: information.union(service),
        ],
        others: [.cost: [.patient: [.hold]]])

    /// A new need takes a contact that is confirmed, after a hold that costs as
    /// at the level below; nobody is let in or put out at a clinic. Officers prove who they are for each act by its
    /// signatures, here as at every level. Nothing yet carries more than a day away: what will is not
    /// to be listed from here on.
    private static let restricted = Rules(
        allowed: [
            .patient: information.union(own).union(besides),
            .staff: information.union(day).union(office),
            .officer: information.union([.readOrders]),
            .system: information.union(service),
        ],
        others: [.cost: [.patient: [.hold]], .confirm: [.patient: [.book, .fileRequest]]])

    /// Patients see what is theirs, have a cancellation queued, and leave word
    /// with a new need; what they have typed is kept, and a STOP by text is
    /// heard. The desk keeps today and tomorrow. The matcher pauses, and the
    /// directory stays as it is.
    private static let frozen = Rules(
        allowed: [
            .patient: information.union([.viewOwn, .queueCancellation, .leaveMessage, .keepForm, .receiveTexts]),
            .staff: information.union(day),
            .officer: information.union([.readOrders]),
            .system: information.union(orders).union(upkeep).union([.pauseDeadlines]),
        ],
        others: [.queue: [.patient: [.cancelOwn]]])

    /// A page with the clinics' telephones; the desk has its device's own day
    /// sheet. Officers go on, for an order is what ends it; of the service's
    /// own work what is written down of it goes on, and nothing is destroyed.
    private static let dark = Rules(
        allowed: [
            .patient: information,
            .staff: information,
            .officer: information.union([.readOrders]),
            .system: information.union(orders).union([.keepRecord, .pauseDeadlines]),
        ])
}
