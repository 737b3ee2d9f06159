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
    private static let attemptsMax = 8
    /// Orders that one officer may hand in within a minute.
    private static let perMinuteMax = 120

    struct State {
        /// All that is known here, of the folder, the store and whoever handed something in.
        var book: OrderBook?
        /// Why the folder is not what it should be.
        var fault: OrdersFolderFault?
        /// Why the store's sequence cannot be verified by what is pinned here.
        var storeFault: OrdersFolderFault?
        var mark: OrdersMark?
        /// The files as they were read last.
        var raw: [[UInt8]?]?
        var number: Int64 = 0
        /// What the store has, by name.
        var entered: Set<String> = []
        /// The newest that the store has, taken or not; 0 while it has none.
        var seen: Int64 = 0
        var storeHasSome: Bool { seen > 0 }
        var minute: Int64 = 0
        var takenThisMinute: [String: Int] = [:]

        /// Why this process does not know what is in force.
        var doubt: OrdersFolderFault? { fault ?? storeFault ?? (book == nil && storeHasSome ? .rootMissing : nil) }
    }

    /// Tells this process from others behind one address; another after each start.
    public let process = String(UInt32.random(in: .min ... .max), radix: 16)
    let gate: Gatekeeper
    let record: Record
    /// What is not put in force, and only counted.
    public let rehearsing: Rehearsing
    private let folder: OrdersFolder
    let state = Mutex(State())
    private let afterwards = Mutex<(@Sendable () async -> Void)?>(nil)

    public init(gate: Gatekeeper, record: Record, folder: OrdersFolder) {
        (self.gate, self.record, self.folder) = (gate, record, folder)
        rehearsing = Rehearsing(gate: gate, record: record)
    }

    /// What follows from other levels is done before whoever handed the order
    /// in is answered, and not at the next look.
    public func whenTaken(_ body: @escaping @Sendable () async -> Void) { afterwards.withLock { $0 = body } }

    public var standing: ContainmentStanding {
        state.withLock { state in
            let names = state.book.map { Set($0.kept.map(\.name)) } ?? []
            return ContainmentStanding(
                book: state.book, number: state.number, fault: state.doubt, unentered: names.subtracting(state.entered).count)
        }
    }

    /// Takes an order, or a link of the chain of officers, and puts it in
    /// force; the store is told at once where it answers, and else as soon as it does.
    ///
    /// An order that is to be rehearsed changes nothing, neither here nor in the
    /// folder: it is counted for from now on, and needs the store.
    ///
    /// - Throws: why it is not taken; nothing is changed then.
    public func take(_ note: SignedNote, _ context: Context) async throws(ContainingFault) -> OrderOutcome {
        try readFolder()
        let (isNobody, doubt) = state.withLock { ($0.book == nil && !$0.storeHasSome, $0.doubt) }
        guard !isNobody else { throw .noOfficers }
        if let doubt { throw .notKept(doubt) }
        try count(note, context.instant)
        if RehearsalText(text: note.text) != nil { return try await rehearse(note, context) }
        let outcome = try merge { book throws(OrderRefusal) in try book.add(note, seenAt: context.instant, seenUnder: nil) }
        if outcome == .new { tell(note) }
        apply()
        // Whoever handed it in has done their part: what the store lacks it is given later too.
        try? await follow(context)
        if outcome == .new { await afterwards.withLock { $0 }?() }
        return outcome
    }

    private func rehearse(_ note: SignedNote, _ context: Context) async throws(ContainingFault) -> OrderOutcome {
        guard let book = state.withLock({ $0.book }) else { throw .noOfficers }
        let rehearsal: RehearsalText
        do throws(OrderRefusal) { rehearsal = try book.rehearsal(in: note) } catch { throw .refused(error) }
        let outcome = try await rehearsing.begin(note, rehearsal, at: context.instant)
        try? await followRehearsals(closes: false, context)
        return outcome
    }

    /// Has this process count for what is rehearsed.
    ///
    /// - Parameters:
    ///   - closes: it does the service's own work, and tells the figures of what is over.
    ///   - isLast: it ends: what was counted is written now.
    public func followRehearsals(closes: Bool, isLast: Bool = false, _ context: Context) async throws(Refusal) {
        // What is damaged here is nobody's word for who is an officer.
        let book = state.withLock { $0.doubt == nil ? $0.book : nil }
        try await rehearsing.follow(
            knowing: book, closes: closes, isLast: isLast, .system("orders", at: context.instant))
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

    /// Joins what the folder has with what is known here, and gives the folder
    /// what it lacks: a book that was put back to an earlier state is behind,
    /// and takes nothing away.
    private func readFolder() throws(ContainingFault) {
        let (outcome, news): (OrdersFolderFault?, Bool) = state.withLock { state in
            let before = state.doubt
            do throws(OrdersFolderFault) {
                try read(into: &state)
                state.fault = nil
            } catch {
                state.fault = error
            }
            return (state.fault, state.doubt != before)
        }
        if news { say(state.withLock { $0.doubt }) }
        if let outcome { throw .notKept(outcome) }
    }

    private func read(into state: inout State) throws(OrdersFolderFault) {
        let mark = folder.mark()
        guard state.raw == nil || state.mark != mark || state.fault != nil || mark.map({ !$0.isSettled }) ?? false else { return }
        let raw = try folder.raw()
        guard raw != state.raw || state.fault != nil else {
            state.mark = mark
            return
        }
        switch try folder.contents() {
        case .nothing:
            guard state.book == nil else { throw .rootMissing }
        case .root(let root):
            if let book = state.book {
                guard book.chain.root == root else { throw .refused(.otherRoot) }
                try folder.update(beginning: book) { _ in }
            } else {
                // All of it comes from the store, from its first link on.
                (state.number, state.entered) = (0, [])
            }
        case .book(let kept):
            var joined = kept
            if let known = state.book, known != kept {
                guard known.chain.root == kept.chain.root else { throw .refused(.otherRoot) }
                for note in known.kept { _ = try? joined.add(note.note, seenAt: note.seenAt, seenUnder: note.link) }
                let missing = known.kept
                if joined != kept {
                    joined = try folder.update { book throws(OrderRefusal) in
                        for note in missing { _ = try? book.add(note.note, seenAt: note.seenAt, seenUnder: note.link) }
                    }
                }
            }
            state.book = joined
        }
        // As they were before they were read: what another process wrote meanwhile is not taken for what was read.
        (state.mark, state.raw) = (mark, raw)
    }

    /// What makes a process careful is said once, and when it is over.
    private func say(_ doubt: OrdersFolderFault?) {
        guard let doubt else { return record.logger.notice("the orders of this machine are known again") }
        record.logger.critical(
            "the orders of this machine are not what they should be: this process is careful",
            metadata: ["folder": "\(folder.path)", "fault": "\(doubt)"])
    }

    /// Adds to the folder's book, and to what is known here.
    private func merge(_ body: (inout OrderBook) throws(OrderRefusal) -> OrderOutcome) throws(ContainingFault) -> OrderOutcome {
        let result: Result<OrderOutcome, OrdersFolderFault> = state.withLock { state in
            var outcome = OrderOutcome.known
            do throws(OrdersFolderFault) {
                state.book = try folder.update(beginning: state.book) { book throws(OrderRefusal) in outcome = try body(&book) }
                return .success(outcome)
            } catch {
                return .failure(error)
            }
        }
        do throws(OrdersFolderFault) {
            return try result.get()
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
            state.withLock { $0.seen = max($0.seen, last.number) }
            // What cannot be taken for a reason of this machine is read again until it can.
            for row in rows where state.withLock({ $0.number < row.number }) {
                guard add(row) else { return }
                state.withLock { state in
                    state.number = max(state.number, row.number)
                    state.entered.insert(row.name)
                }
            }
        }
    }

    /// What does not verify is somebody's who writes to the store and is no
    /// officer: it changes nothing here, but for a first link that is not the
    /// one that is pinned: then nothing of the store can be verified.
    ///
    /// - Returns: whether it is dealt with.
    private func add(_ row: ContainmentNoteRow) -> Bool {
        let before = state.withLock { $0.doubt }
        do throws(ContainingFault) {
            let note: SignedNote
            do throws(NoteError) { note = try SignedNote(row.note) } catch { throw .refused(.malformed) }
            try beginFromStore(with: note)
            let outcome = try merge { book throws(OrderRefusal) in try book.add(note, seenAt: row.seenAt, seenUnder: row.link) }
            if outcome == .new { tell(note) }
            let doubt = state.withLock { state in
                state.storeFault = nil
                return state.doubt
            }
            if doubt != before { say(doubt) }
            return true
        } catch {
            let ours: OrdersFolderFault? =
                switch error {
                case .notKept(let fault): fault
                case .refused(.otherRoot): .refused(.otherRoot)
                default: nil
                }
            guard let ours else {
                record.logger.error(
                    "what the store has of the orders is not taken", metadata: ["number": "\(row.number)", "fault": "\(error)"])
                return true
            }
            let doubt = state.withLock { state in
                state.storeFault = ours
                return state.doubt
            }
            if doubt != before { say(doubt) }
            return false
        }
    }

    /// On a machine whose root is pinned and that has no book yet.
    private func beginFromStore(with note: SignedNote) throws(ContainingFault) {
        guard state.withLock({ $0.book }) == nil else { return }
        let contents: OrdersFolder.Contents
        do { contents = try folder.contents() } catch { throw .notKept(error) }
        switch contents {
        case .book: return
        case .nothing: throw .notKept(.rootMissing)
        case .root(let root):
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
            // Another process may enter one at the same moment: its number is the epoch then.
            for attempt in 1...Self.attemptsMax {
                let permit = try gate.permit(officer, .issueOrders)
                do throws(Refusal) {
                    try await record.write(permit) { tx throws(StoreError) in
                        if try tx.enter(row) { try tx.write(leaf) }
                    }
                    break
                } catch {
                    guard error == .levelChanged, attempt < Self.attemptsMax else { throw error }
                    try await readStore()
                    apply()
                }
            }
            // Its number is the epoch: without it the next one could not be written.
            try await readStore()
            apply()
        }
    }

    // MARK: - The levels

    /// Puts in force what is known.
    private func apply() {
        // Under the lock: of two who do it at once, the one who knew less must not be the last.
        state.withLock { state in
            let next: LevelSet
            if state.doubt != nil {
                // What could not be verified is known to be there: the desk keeps the day meanwhile.
                next = OrderBook.careful(epoch: max(state.seen, state.number), knowing: state.book)
            } else {
                next = state.book?.levels(epoch: state.number) ?? LevelSet(epoch: state.number)
            }
            if next != gate.rules.levels.current { gate.rules.levels.put(next) }
        }
    }
}
