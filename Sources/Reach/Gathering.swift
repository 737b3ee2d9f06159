package import Scheduling
package import Seals

/// What the entries say of the period, collected one after the other.
package struct Gathering {
    package struct ActKey: Hashable {
        package var by: RecordedActor
        package var staff: StaffID?
        package var grant: GrantID?
        package var purpose: OpeningPurpose
    }

    package struct Act {
        package var first: Instant
        package var last: Instant
        package var entries = 0
        /// How many seals of each record.
        package var records: [[UInt8]: Int] = [:]
    }

    /// A sign-in, from the first entry that names it to the one that ends it.
    package struct SignIn {
        package var staff: StaffID
        package var began: Instant
        package var ended: Instant?
        /// Of its first entry, among all that were taken.
        package var order: Int
    }

    /// A change of somebody's role, or of a way to sign in; the journal says
    /// by whom, not whose.
    package struct Change {
        /// The manager; `nil` for the operator, and for a restore.
        package var by: StaffID?
        package var order: Int
    }

    private let question: ExposureQuestion
    package private(set) var acts: [ActKey: Act] = [:]
    package private(set) var signIns: [GrantID: SignIn] = [:]
    package private(set) var changes: [Change] = []
    /// Records that somebody's sign-ins opened: where they had a role then.
    package private(set) var openedBy: [StaffID: Set<[UInt8]>] = [:]

    private var taken = 0
    private var writer: [UInt8]?

    package init(_ question: ExposureQuestion) { self.question = question }

    /// The earliest instant that matters: a sign-in may have begun before the period.
    package var from: Instant { question.since - question.grantSecondsMax }

    /// Takes the next entry; they come in the journal's order.
    package mutating func take(_ entry: RecordedEntry) {
        guard entry.at >= from else { return }
        taken += 1
        // A vault that was restored has the accounts of its backup: whose changed with that, nobody says.
        if let writer, writer != entry.writer { changes.append(Change(by: nil, order: taken)) }
        writer = entry.writer
        note(entry)
        guard entry.at >= question.since, entry.at < question.until, !entry.records.isEmpty || entry.purpose == .find,
            question.actor == nil || entry.staff == question.actor
        else { return }
        let key = ActKey(by: entry.by, staff: entry.staff, grant: entry.grant, purpose: entry.purpose)
        var act = acts[key] ?? Act(first: entry.at, last: entry.at)
        act.first = min(act.first, entry.at)
        act.last = max(act.last, entry.at)
        act.entries += 1
        for record in entry.records { act.records[record, default: 0] += 1 }
        acts[key] = act
    }

    private mutating func note(_ entry: RecordedEntry) {
        if entry.purpose == .staffChange {
            switch entry.by {
            case .operatorAtHand: changes.append(Change(by: nil, order: taken))
            case .staff(.manager): changes.append(Change(by: entry.staff, order: taken))
            // One's own ways to sign in.
            case .staff, .person, .courier, .service: break
            }
        }
        guard let staff = entry.staff, let grant = entry.grant else { return }
        var signIn = signIns[grant] ?? SignIn(staff: staff, began: entry.at, ended: nil, order: taken)
        if entry.purpose == .signOut { signIn.ended = entry.at }
        signIns[grant] = signIn
        openedBy[staff, default: []].formUnion(entry.records)
    }

    /// What was opened in the period, by who and for what.
    ///
    /// - Parameter names: the visit of each record that is one.
    /// - Returns: with every visit that is among them.
    package func opened(naming names: [[UInt8]: VisitName]) -> (acts: [OpenedAct], visits: [VisitName]) {
        var all: Set<VisitName> = []
        let opened = acts.compactMap { key, act -> OpenedAct? in
            let counted = act.records.filter { question.clinic == nil || names[$0.key]?.clinic == question.clinic }
            // A search opens nothing; where it was made the journal does not say.
            guard !counted.isEmpty || (act.records.isEmpty && question.clinic == nil) else { return nil }
            let visits = Set(counted.keys.compactMap { names[$0] })
            all.formUnion(visits)
            return OpenedAct(
                by: key.by, staff: key.staff, grant: key.grant, purpose: key.purpose, first: act.first, last: act.last,
                entries: act.entries,
                openings: counted.values.reduce(0, +), visits: visits.sorted(),
                otherSeals: counted.filter { names[$0.key] == nil }.values.reduce(0, +))
        }
        return (opened.sorted { $0.order < $1.order }, all.sorted())
    }
}
