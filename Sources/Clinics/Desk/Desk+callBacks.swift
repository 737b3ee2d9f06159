import Containment
public import Credentials
import Database
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Most of those that wait that are shown, and so opened, at once.
    public static let wordsShownMax = 50
    /// Most of those that were called back.
    public static let wordsCalledShownMax = 20

    /// Whom the clinic is to call back. Opened by the vault, on the record;
    /// while it is away, how many they are still shows.
    public func callBacks(grant: GrantSecret, _ context: Context) async throws(Refusal) -> CallBacks {
        try gate.permit(context, .readDropBox)
        let clinic = try clinic(context).id
        let since = context.instant - WordLimits.calledKeptSeconds
        let kind = Int64(SealKind.word.rawValue)
        let (count, waiting, called) = try await record.read { tx throws(StoreError) in
            (
                try tx.boxCount(at: clinic, since: since).waiting,
                try tx.wordsWaiting(at: clinic, limit: Self.wordsShownMax, sealKind: kind),
                try tx.wordsCalled(at: clinic, since: since, limit: Self.wordsCalledShownMax, sealKind: kind)
            )
        }
        let (words, openings) = try await words(waiting + called, at: clinic, grant: grant)
        let views = zip(waiting + called, words).map { WordView($0, $1) }
        return CallBacks(
            count: count, waiting: Array(views.prefix(waiting.count)), called: Array(views.dropFirst(waiting.count)), openings: openings)
    }

    /// Notes what came of a call, or takes it back.
    ///
    /// - Parameter version: of what the desk was shown.
    /// - Throws: `.wordChanged` when a colleague was quicker, or it is not there.
    public func note(_ step: WordChange, of id: WordID, version: Int, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .readDropBox)
        let clinic = try clinic(context).id
        let leaf = record.leaf(.wordCalled, clinic: clinic, subject: id.description, detail: step.rawValue, context)
        let isDone = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.note(step, of: id, at: clinic, version: version, now: context.instant) else { return false }
            try tx.write(leaf)
            return true
        }
        guard isDone else { throw .wordChanged }
    }

    /// How many are to be called back; none for whom they do not concern.
    func box(of clinic: ClinicID, _ context: Context) async throws(Refusal) -> BoxCount {
        guard gate.rules.roles.allows(try membership(context).role, .readDropBox) else { return BoxCount() }
        let since = context.instant - WordLimits.calledKeptSeconds
        return try await record.read { tx throws(StoreError) in try tx.boxCount(at: clinic, since: since) }
    }

    /// In the order asked for.
    private func words(
        _ rows: [WordRow], at clinic: ClinicID, grant: GrantSecret
    ) async throws(Refusal) -> ([LeftWord?], ClinicDay.Openings) {
        let seals = rows.map { $0.seal.flatMap(SealedRecord.init) }
        let opened: [OpenedSeal]
        do {
            // Asked even for none: a grant that has ended shows.
            opened = try await staff.open(seals.compactMap { $0 }, at: clinic, grant: grant, isUse: true)
        } catch {
            return (rows.map { _ in nil }, try openings(after: error))
        }
        var next = opened.makeIterator()
        let words = seals.map { seal -> LeftWord? in
            guard seal != nil, case .word(let word)? = next.next() else { return nil }
            return word
        }
        return (words, .opened)
    }
}

extension WordView {
    fileprivate init(_ row: WordRow, _ word: LeftWord?) {
        self.init(
            id: row.id, left: row.left, state: row.state, version: row.version, tries: row.tries, tried: row.tried, called: row.called,
            word: word)
    }
}
