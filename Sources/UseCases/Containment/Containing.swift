import Containment
import Database
public import KeptOrders
import Logging
public import Notary
public import Orders
import Scheduling
import Store
import Synchronization

/// Keeps the orders of this process: takes what officers signed, puts the
/// levels in force that follow from it, and brings the machine's folder and
/// the store to the same.
///
/// The folder comes first: an order is in force here as soon as it is durable
/// there, whether or not a store answers. The store numbers what comes into
/// it, and the number is the epoch of the levels: a process that has not read
/// so far cannot write.
public final class Containing: Sendable {
    private static let pageMax = 500
    /// Orders that one officer may hand in within a minute.
    private static let perMinuteMax = 120

    struct State {
        var book: OrderBook?
        var fault: OrdersFolderFault?
        var mark: OrdersMark?
        var hasRead = false
        var number: Int64 = 0
        /// What the store has, by name.
        var entered: Set<String> = []
        var minute: Int64 = 0
        var takenThisMinute: [String: Int] = [:]
    }

    let gate: Gatekeeper
    let record: Record
    private let folder: OrdersFolder
    let state = Mutex(State())

    public init(gate: Gatekeeper, record: Record, folder: OrdersFolder) {
        (self.gate, self.record, self.folder) = (gate, record, folder)
    }

    public var standing: ContainmentStanding {
        state.withLock { state in
            let names = state.book.map { Set($0.kept.map(\.name)) } ?? []
            return ContainmentStanding(
                book: state.book, number: state.number, fault: state.fault, unentered: names.subtracting(state.entered).count)
        }
    }

    /// Takes an order, or a link of the chain of officers, and puts it in
    /// force; the store is told at once where it answers, and else as soon as it does.
    ///
    /// - Throws: why it is not taken; nothing is changed then.
    public func take(_ note: SignedNote, _ context: Context) async throws(ContainingFault) -> OrderOutcome {
        try readFolder()
        if case .nothing? = try? folder.contents() { throw .noOfficers }
        try count(note, context.instant)
        let outcome = try merge { book throws(OrderRefusal) in try book.add(note, seenAt: context.instant, seenUnder: nil) }
        if outcome == .new { tell(note) }
        apply()
        // Whoever handed it in has done their part: what the store lacks it is given later too.
        try? await follow(context)
        return outcome
    }

    /// Reads what others took, gives the store what it lacks, and puts the
    /// levels in force that follow.
    ///
    /// - Throws: `.storeUnavailable`: the folder alone says then what is in force.
    public func follow(_ context: Context) async throws(Refusal) {
        try? readFolder()
        apply()
        try await readStore()
        apply()
        try await enter(context)
        apply()
    }

    // MARK: - The folder

    private func readFolder() throws(ContainingFault) {
        let mark = folder.mark()
        guard state.withLock({ !$0.hasRead || $0.mark != mark || mark.map { !$0.isSettled } ?? false }) else { return }
        do {
            let contents = try folder.contents()
            state.withLock { state in
                if state.fault != nil { record.logger.notice("the orders can be read again") }
                (state.hasRead, state.mark, state.fault) = (true, mark, nil)
                if case .book(let book) = contents { state.book = book }
            }
        } catch {
            keep(fault: error, mark)
            throw .notKept(error)
        }
    }

    /// What makes a process careful is said once.
    private func keep(fault: OrdersFolderFault, _ mark: OrdersMark?) {
        let isNews = state.withLock { state in
            defer { (state.hasRead, state.mark, state.fault) = (true, mark, fault) }
            return state.fault != fault
        }
        guard isNews else { return }
        record.logger.critical(
            "the orders of this machine are not what they should be: this process is careful",
            metadata: ["folder": "\(folder.path)", "fault": "\(fault)"])
    }

    /// Adds to the folder's book, and to what is known here.
    private func merge(_ body: (inout OrderBook) throws(OrderRefusal) -> OrderOutcome) throws(ContainingFault) -> OrderOutcome {
        var outcome = OrderOutcome.known
        let known = state.withLock { $0.book }
        do throws(OrdersFolderFault) {
            let book = try folder.update(beginning: known) { book throws(OrderRefusal) in outcome = try body(&book) }
            state.withLock { $0.book = book }
            return outcome
        } catch {
            if case .refused(let refusal) = error { throw .refused(refusal) }
            throw .notKept(error)
        }
    }

    private func count(_ note: SignedNote, _ now: Instant) throws(ContainingFault) {
        guard let officers = state.withLock({ $0.book })?.officers(of: note), !officers.isEmpty else { return }
        let isFull = state.withLock { state in
            if state.minute != now.seconds / 60 { (state.minute, state.takenThisMinute) = (now.seconds / 60, [:]) }
            for officer in officers { state.takenThisMinute[officer, default: 0] += 1 }
            return officers.allSatisfy { state.takenThisMinute[$0, default: 0] > Self.perMinuteMax }
        }
        if isFull { throw .tooMany(retryAfterSeconds: 60 - Int(now.seconds % 60)) }
    }

    private func tell(_ note: SignedNote) {
        let lines = note.text.split(separator: "\n").map(String.init)
        record.logger.warning(
            "officers signed, and it is in force",
            metadata: ["what": "\(lines.first ?? "")", "which": "\(lines.dropFirst().first ?? "")"])
    }

    // MARK: - The store

    private func readStore() async throws(Refusal) {
        while true {
            let from = state.withLock { $0.number }
            let rows = try await record.read { tx throws(StoreError) in try tx.containmentNotes(after: from, limit: Self.pageMax) }
            guard let last = rows.last else { return }
            for row in rows { add(row) }
            state.withLock { state in
                state.number = max(state.number, last.number)
                state.entered.formUnion(rows.map(\.name))
            }
        }
    }

    /// What does not verify is somebody's who writes to the store and is no
    /// officer: it changes nothing here.
    private func add(_ row: ContainmentNoteRow) {
        do throws(ContainingFault) {
            let note: SignedNote
            do throws(NoteError) { note = try SignedNote(row.note) } catch { throw .refused(.malformed) }
            try beginFromStore(with: note)
            let outcome = try merge { book throws(OrderRefusal) in try book.add(note, seenAt: row.seenAt, seenUnder: row.link) }
            if outcome == .new { tell(note) }
        } catch {
            if case .notKept(let fault) = error { keep(fault: fault, folder.mark()) }
            record.logger.error(
                "what the store has of the orders is not taken", metadata: ["number": "\(row.number)", "fault": "\(error)"])
        }
    }

    /// On a machine whose root is pinned and that has no book yet.
    private func beginFromStore(with note: SignedNote) throws(ContainingFault) {
        let contents: OrdersFolder.Contents
        do { contents = try folder.contents() } catch { throw .notKept(error) }
        switch contents {
        case .book: return
        case .nothing: throw .notKept(.rootMissing)
        case .root(let root):
            guard state.withLock({ $0.book }) == nil else { return }
            do {
                let chain = try OfficerChain(root: root, note)
                state.withLock { $0.book = OrderBook(chain: chain) }
            } catch {
                throw .refused(error)
            }
        }
    }

    /// Gives the store what it lacks, in an order in which it can be read.
    private func enter(_ context: Context) async throws(Refusal) {
        let missing = state.withLock { state in
            (state.book?.kept ?? []).filter { !state.entered.contains($0.name) }
        }
        guard !missing.isEmpty else { return }
        let officer = Context.system("orders", at: context.instant)
        for kept in missing {
            let row = ContainmentNoteRow(name: kept.name, note: kept.note.note, seenAt: kept.seenAt, link: kept.link)
            let leaf = record.leaf(.officersSigned, subject: kept.name, detail: kept.digestText, officer)
            let permit = try gate.permit(officer, .issueOrders)
            try await record.write(permit) { tx throws(StoreError) in
                if try tx.enter(row) { try tx.write(leaf) }
            }
            // Its number is the epoch: without it the next one could not be written.
            try await readStore()
            apply()
        }
    }

    // MARK: - The levels

    /// Puts in force what is known.
    private func apply() {
        let next: LevelSet = state.withLock { state in
            // A sequence in the store, and nothing to verify it by.
            if state.fault != nil { return OrderBook.careful(epoch: state.number, knowing: state.book) }
            return state.book?.levels(epoch: state.number) ?? LevelSet(epoch: state.number)
        }
        if next != gate.rules.levels.current { gate.rules.levels.put(next) }
    }
}
