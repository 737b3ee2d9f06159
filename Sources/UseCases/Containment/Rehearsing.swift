import Containment
import Database
import Logging
import Notary
public import Orders
public import Scheduling
import Store
import Synchronization

/// Rehearses orders: has this process count what they would have met, keeps
/// its counts in the store, and writes the figures into the log.
///
/// It changes no level. The store says what is rehearsed; each process
/// verifies the note itself before it counts for it.
public final class Rehearsing: Sendable {
    /// How often what was counted is written: a process that is killed loses so much.
    private static let writeSeconds: Int64 = 3
    /// From its end to its figures, for those that write last.
    static let graceSeconds: Int64 = 6
    private static let attemptsMax = 8
    private static let endedMax = 10

    /// One that this process counts for, or counted.
    private struct Followed {
        let ends: Instant
        let tally: RehearsalTally
        var written: [RehearsalTally.Cell: Int64] = [:]
        var writtenAt: Instant
        /// All of it is written.
        var isWhole = false

        func isDue(at now: Instant) -> Bool { ends <= now ? !isWhole : now >= writtenAt + Rehearsing.writeSeconds }
    }

    private struct State {
        var followed: [[UInt8]: Followed] = [:]
        /// What is not an officer's, said once.
        var refused: Set<[UInt8]> = []

        func live(at now: Instant) -> [RehearsalTally] { followed.values.filter { $0.ends > now }.map(\.tally) }
    }

    private let gate: Gatekeeper
    private let record: Record
    /// Of this process, until it ends.
    private let process: [UInt8]
    private let state = Mutex(State())

    init(gate: Gatekeeper, record: Record) {
        (self.gate, self.record) = (gate, record)
        var generator = record.generator()
        process = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    // MARK: - The beginning

    /// Begins what an officer signed, once.
    ///
    /// - Throws: `.refused(.expired)`, `.refused(.otherTextUnderThatID)`;
    ///   `.rehearsalsFull`; `.storeAway`, for without a store nothing is counted.
    func begin(_ note: SignedNote, _ rehearsal: RehearsalText, at now: Instant) async throws(ContainingFault) -> OrderOutcome {
        let context = Context.system("orders", at: now)
        if let known = try await known(rehearsal, note) { return known }
        guard now <= rehearsal.expires else { throw .refused(.expired) }
        for _ in 1...Self.attemptsMax {
            if try await enter(note, rehearsal, context) {
                record.logger.notice("an order is rehearsed; nothing changes", metadata: ["which": "\(rehearsal.id)"])
                return .new
            }
            // Its place was taken at the same moment, it was begun elsewhere, or there is none.
            if let known = try await known(rehearsal, note) { return known }
            let open = try await storing { () async throws(Refusal) in
                try await record.read { tx throws(StoreError) in try tx.openRehearsals() }
            }
            if open.count >= RehearsalRow.liveMax {
                let first = open.map(\.ends).min() ?? now
                throw .rehearsalsFull(retryAfterSeconds: Int(max(1, first + Self.graceSeconds + 1 - now)))
            }
        }
        throw .storeAway
    }

    /// What is begun already: it is not begun again, nor is another under its id.
    private func known(_ rehearsal: RehearsalText, _ note: SignedNote) async throws(ContainingFault) -> OrderOutcome? {
        let id = rehearsal.id.bytes
        let row = try await storing { () async throws(Refusal) in
            try await record.read { tx throws(StoreError) in try tx.rehearsal(id) }
        }
        guard let row else { return nil }
        guard let text = try? SignedNote(Array(row.note.utf8)).text, text.utf8.elementsEqual(note.text.utf8) else {
            throw .refused(.otherTextUnderThatID)
        }
        return .known
    }

    private func enter(_ note: SignedNote, _ rehearsal: RehearsalText, _ context: Context) async throws(ContainingFault) -> Bool {
        let now = context.instant
        return try await storing { () async throws(Refusal) in
            let reach = try await Reaching(gate: gate, record: record).reach(context).extent(of: rehearsal.scopes)
            let row = RehearsalRow(
                id: rehearsal.id.bytes, note: note.note, began: now, ends: now + Int64(rehearsal.minutes) * 60, clinics: reach.clinics,
                appointments: reach.appointments, held: reach.held, waiting: reach.waiting, staff: reach.staff)
            let leaf = record.leaf(.rehearsalBegan, subject: rehearsal.id.description, detail: rehearsal.digestText, context)
            return try await record.write(try gate.permit(context, .issueOrders)) { tx throws(StoreError) in
                guard try tx.begin(row) else { return false }
                try tx.write(leaf)
                return true
            }
        }
    }

    private func storing<Value>(_ body: () async throws(Refusal) -> Value) async throws(ContainingFault) -> Value {
        do throws(Refusal) { return try await body() } catch { throw .storeAway }
    }

    // MARK: - While it lasts

    /// Counts for what is rehearsed now, writes what was counted, and where
    /// this process does the service's own work has the figures of what is
    /// over written into the log.
    ///
    /// - Parameters:
    ///   - book: by which notes are verified; without one nothing is counted.
    ///   - isLast: the process ends: what was counted is written now.
    /// - Throws: `.storeUnavailable`, `.levelChanged`: the next round goes on.
    public func follow(
        knowing book: OrderBook?, closes: Bool, isLast: Bool = false, _ context: Context
    ) async throws(Refusal) {
        let now = context.instant
        let rows = try await record.read { tx throws(StoreError) in try tx.openRehearsals() }
        put(rows, book, at: now)
        for (id, one) in state.withLock({ $0.followed }) where isLast || one.isDue(at: now) {
            try await write(id, one, context)
        }
        guard closes else { return }
        for row in rows where row.ends + Self.graceSeconds < now { try await close(row, context) }
    }

    /// Also where the store does not answer: nothing is counted after its end.
    public func stopCounting(at now: Instant) {
        guard !gate.rules.rehearsals.isEmpty else { return }
        gate.rules.rehearsals.put(state.withLock { $0.live(at: now) })
    }

    private func put(_ rows: [RehearsalRow], _ book: OrderBook?, at now: Instant) {
        let live: [RehearsalTally] = state.withLock { state in
            let open = Set(rows.map(\.id))
            state.followed = state.followed.filter { open.contains($0.key) }
            state.refused.formIntersection(open)
            for row in rows where row.ends > now && state.followed[row.id] == nil {
                guard let levels = levels(of: row, book) else {
                    if book != nil, state.refused.insert(row.id).inserted {
                        record.logger.error("what the store has to be rehearsed is no officer's; nothing is counted for it")
                    }
                    continue
                }
                state.followed[row.id] = Followed(ends: row.ends, tally: RehearsalTally(levels), writtenAt: now)
            }
            return state.live(at: now)
        }
        gate.rules.rehearsals.put(live)
    }

    /// Verified as whoever handed it in was: who writes to the store alone has nothing counted.
    private func levels(of row: RehearsalRow, _ book: OrderBook?) -> LevelSet? {
        guard let note = try? SignedNote(Array(row.note.utf8)), let rehearsal = try? book?.rehearsal(in: note),
            rehearsal.id.bytes == row.id
        else { return nil }
        return rehearsal.levels
    }

    private func write(_ id: [UInt8], _ one: Followed, _ context: Context) async throws(Refusal) {
        let now = context.instant
        let counted = one.tally.all
        let rows = counted.filter { one.written[$0.key] != $0.value }.map { cell, count in
            RehearsalCountRow(
                audience: cell.audience.rawValue, capability: cell.capability.rawValue, effect: cell.effect.rawValue, count: Int(count))
        }
        if !rows.isEmpty {
            let process = process
            _ = try await record.write(try gate.permit(context, .issueOrders)) { tx throws(StoreError) in
                try tx.keep(rows, ofRehearsal: id, by: process, at: now)
            }
        }
        state.withLock { state in
            state.followed[id]?.written = counted
            state.followed[id]?.writtenAt = now
            state.followed[id]?.isWhole = one.ends <= now
        }
    }

    // MARK: - The end

    /// One transaction: the mark, the figures, and the leaf, or none of them.
    private func close(_ row: RehearsalRow, _ context: Context) async throws(Refusal) {
        let record = record
        let isOurs = try await record.write(try gate.permit(context, .issueOrders)) { tx throws(StoreError) in
            guard try tx.close(rehearsal: row.id, at: context.instant) else { return false }
            let report = RehearsalReport(row, try tx.rehearsalCounts(of: row.id), at: context.instant)
            try tx.write(record.leaf(.rehearsalEnded, subject: report.id, detail: report.figures, context))
            return true
        }
        if isOurs { record.logger.notice("a rehearsal is over; its figures are in the log") }
    }

    // MARK: - What came of it

    /// Those that are live, and the latest that ended; the newest first.
    public func reports(_ context: Context) async throws(Refusal) -> [RehearsalReport] {
        try gate.permit(context, .readOrders)
        let now = context.instant
        return try await record.read { tx throws(StoreError) in
            try tx.rehearsals(closedMax: Self.endedMax).map { row throws(StoreError) in
                RehearsalReport(row, try tx.rehearsalCounts(of: row.id), at: now)
            }
        }
    }

    /// - Throws: `.notFound` for an id that nothing was rehearsed under.
    public func report(of id: OrderID, _ context: Context) async throws(Refusal) -> RehearsalReport {
        try gate.permit(context, .readOrders)
        let now = context.instant
        let report: RehearsalReport? = try await record.read { tx throws(StoreError) in
            guard let row = try tx.rehearsal(id.bytes) else { return nil }
            return RehearsalReport(row, try tx.rehearsalCounts(of: row.id), at: now)
        }
        guard let report else { throw .notFound }
        return report
    }
}

extension RehearsalReport {
    /// - Parameter row: whose note names what was rehearsed; what somebody put
    ///   there and no officer signed is told as nothing.
    fileprivate init(_ row: RehearsalRow, _ counts: [RehearsalCountRow], at now: Instant) {
        let text = (try? SignedNote(Array(row.note.utf8))).flatMap { RehearsalText(text: $0.text) }
        self.init(
            id: text?.id.description ?? "-", level: text?.level ?? .open, scopes: text?.scopes ?? [], reason: text?.reason ?? "-",
            begin: row.began, end: row.ends, closed: row.closed, isLive: row.closed == nil && now < row.ends,
            reach: OrderReach.Extent(
                clinics: row.clinics, appointments: row.appointments, held: row.held, waiting: row.waiting, staff: row.staff),
            counts: counts.map { Count(audience: $0.audience, capability: $0.capability, effect: $0.effect, count: $0.count) })
    }
}
