import UseCases
import Scheduling
import Seals
import Store

/// What the entries say of the period, collected one after the other.
struct Gathering {
    struct ActKey: Hashable {
        var by: RecordedActor
        var staff: StaffID?
        var grant: GrantID?
        var purpose: OpeningPurpose
    }

    struct Act {
        var first: Instant
        var last: Instant
        var entries = 0
        /// How many seals of each record.
        var records: [[UInt8]: Int] = [:]
    }

    /// A sign-in, from the first entry that names it to the one that ends it.
    struct SignIn {
        var staff: StaffID
        var began: Instant
        var ended: Instant?
        /// Of its first entry, among all that were taken.
        var order: Int
    }

    /// A change of somebody's role, or of a way to sign in; the journal says
    /// by whom, not whose.
    struct Change {
        /// The manager; `nil` for the operator, and for a restore.
        var by: StaffID?
        var order: Int
    }

    private let question: ExposureQuestion
    private(set) var acts: [ActKey: Act] = [:]
    private(set) var signIns: [GrantID: SignIn] = [:]
    private(set) var changes: [Change] = []
    /// Records that somebody's sign-ins opened: where they had a role then.
    private(set) var openedBy: [StaffID: Set<[UInt8]>] = [:]

    private var taken = 0
    private var writer: [UInt8]?

    init(_ question: ExposureQuestion) { self.question = question }

    /// The earliest instant that matters: a sign-in may have begun before the period.
    var from: Instant { question.since - question.grantSecondsMax }

    /// Takes the next entry; they come in the journal's order.
    mutating func take(_ row: JournalRow) {
        guard row.at >= from, let purpose = row.opened else { return }
        taken += 1
        // A vault that was restored has the accounts of its backup: whose changed with that, nobody says.
        if let writer, writer != row.writer { changes.append(Change(by: nil, order: taken)) }
        writer = row.writer
        note(row, purpose)
        guard row.at >= question.since, row.at < question.until, !row.openings.isEmpty || purpose == .find,
            question.actor == nil || row.staff == question.actor
        else { return }
        let key = ActKey(by: row.by, staff: row.staff, grant: row.grant, purpose: purpose)
        var act = acts[key] ?? Act(first: row.at, last: row.at)
        act.first = min(act.first, row.at)
        act.last = max(act.last, row.at)
        act.entries += 1
        for opening in row.openings { act.records[opening.record, default: 0] += 1 }
        acts[key] = act
    }

    private mutating func note(_ row: JournalRow, _ purpose: OpeningPurpose) {
        if purpose == .staffChange {
            switch row.by {
            case .operatorAtHand: changes.append(Change(by: nil, order: taken))
            case .staff(.manager): changes.append(Change(by: row.staff, order: taken))
            // One's own ways to sign in.
            case .staff, .person, .courier, .service: break
            }
        }
        guard let staff = row.staff, let grant = row.grant else { return }
        var signIn = signIns[grant] ?? SignIn(staff: staff, began: row.at, ended: nil, order: taken)
        if purpose == .signOut { signIn.ended = row.at }
        signIns[grant] = signIn
        for opening in row.openings { openedBy[staff, default: []].insert(opening.record) }
    }
}
