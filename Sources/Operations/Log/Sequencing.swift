import Bytes
import Containment
import Database
import Logging
import Notary
public import PublishedLog
import Scheduling
import Seals
import Store
import Synchronization
public import UseCases

/// Gives leaves their numbers, has the tree signed, and publishes it: the one
/// writer of the log. Stepped by one worker of one process; a second one
/// would lose each race to it and change nothing.
///
/// Each step is done in this order, and each part may be repeated after a
/// kill: numbers and the tree's edge in one transaction; tiles, durably;
/// the vault's signature, which the vault keeps before it gives it; the
/// signed checkpoint in the store; then the checkpoint for all to see. So
/// whatever is signed stands in the store, and whatever is shown is signed.
public final class Sequencing: Sendable {
    /// Leaves numbered in one transaction: bookings wait that long at most.
    private static let perTransactionMax = 500
    /// Entries brought into the folder at once.
    private static let pageMax = 4_096

    let gate: Gatekeeper
    let record: Record
    let vault: any ParticularsVault
    let folder: LogFolder
    let witnesses: [any Witness]
    /// Of the first log: `<host>/log/1`.
    private let host: String

    struct State: Sendable {
        var hasBegun = false
        /// Which log it is.
        var number: Int64 = 0
        /// Leaves whose tiles are in the folder.
        var written = 0
        /// Leaves under the checkpoint in the folder; `nil` before one is.
        var published: Int?
        var fault: LogFault?
        /// What each witness knows, by its key.
        var witnessed: [NoteKey: Int] = [:]
    }

    let state = Mutex(State())

    /// - Parameter host: names the log, with the number of how often it was
    ///   begun; changing it later changes nothing of a log that has begun.
    public init(_ parts: some Parts, folder: LogFolder, host: String, witnesses: [any Witness] = []) {
        (gate, record, vault) = (parts.gate, parts.record, parts.vault)
        (self.folder, self.host, self.witnesses) = (folder, host, witnesses)
    }

    /// Why the log does not go on; `nil` while it does.
    public var fault: LogFault? { state.withLock { $0.fault } }

    /// Does everything there is.
    ///
    /// - Returns: how many leaves got a number.
    /// - Throws: `.vaultUnavailable`, `.storeUnavailable`: what was done stays,
    ///   the rest is done with the next step.
    @discardableResult
    public func step(_ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .keepRecord)
        // What every round asks while nothing happens, in one question.
        var (log, isWaiting) = try await record.read { tx throws(StoreError) in (try tx.log(), try tx.hasWaitingLeaves()) }
        // Where another log was begun since, all is found out anew.
        if let number = log?.number { state.withLock { if $0.hasBegun, $0.number != number { $0 = State() } } }
        if !state.withLock({ $0.hasBegun }) { try await begin(permit) }
        guard fault == nil else { return 0 }
        var numbered = 0
        while isWaiting {
            let count = try await number(permit)
            guard count > 0 else { break }
            numbered += count
            isWaiting = count == Self.perTransactionMax
        }
        if numbered > 0 || log == nil { log = try await record.read { tx throws(StoreError) in try tx.log() } }
        guard let log else { return numbered }
        if log.signedSize < log.size || log.note.isEmpty || state.withLock({ $0.published }) != log.size {
            try await integrate(log)
            try await sign(log, permit)
        }
        return numbered
    }

    /// Where the store, the vault and the folder stand to each other.
    private func begin(_ permit: Permit) async throws(Refusal) {
        let origin = "\(host)/log/1"
        try await record.write(permit) { tx throws(StoreError) in
            if try tx.log() == nil { try tx.begin(LogRow(number: 1, origin: origin)) }
        }
        guard let log = try await record.read({ tx throws(StoreError) in try tx.log() }) else { throw .storeUnavailable }
        state.withLock { $0.number = log.number }
        // What was signed last is signed again: the vault says so where it knows more.
        let last = LogCheckpoint(text: try text(log, log.signedSize), oldSize: log.signedSize, proof: [])
        if case .known(let size, _) = try await ask(log, last) {
            if size > log.size { return halt(.wentBack) }
            // Nothing that is restored has the vault's memory of the log: to go on from here would be a fork.
            if size < log.signedSize { return halt(.restored) }
        }
        var published: Int?
        // A file that the log's key did not sign is nobody's word: it is written again.
        if let key = NoteKey(log.key), let note = try? folder.checkpoint(), let checkpoint = try? Checkpoint.verified(note, by: [key]),
            checkpoint.origin == log.origin
        {
            guard checkpoint.size <= log.size else { return halt(.wentBack) }
            published = checkpoint.size
        }
        state.withLock {
            $0.number = log.number
            $0.published = published
            $0.written = published ?? 0
            $0.hasBegun = true
        }
    }

    /// The next leaves get their numbers.
    private func number(_ permit: Permit) async throws(Refusal) -> Int {
        try await record.write(permit) { tx throws(StoreError) in
            guard let log = try tx.log(), var edge = Frontier(size: log.size, peaks: log.peaks) else { throw .malformedRow }
            let leaves = try tx.takeWaitingLeaves(limit: Self.perTransactionMax)
            guard !leaves.isEmpty else { return 0 }
            for leaf in leaves { edge.append(TreeHash.leaf(Array(leaf.utf8))) }
            try tx.number(leaves.count, of: log, peaks: edge.peaks)
            return leaves.count
        }
    }

    // MARK: - Tiles

    /// Reads what is published from its first leaf to its last, and has it
    /// written anew where it is not as it was signed: tiles that are full are
    /// looked at by nothing else. For once after a start, and now and then.
    ///
    /// - Returns: whether it was whole.
    @discardableResult
    public func inspect(_ context: Context) async throws(Refusal) -> Bool {
        try gate.permit(context, .keepRecord)
        guard fault == nil, state.withLock({ $0.published != nil }),
            let log = try await record.read({ tx throws(StoreError) in try tx.log() }), let key = NoteKey(log.key)
        else { return true }
        do {
            _ = try await LogCheck(folder, log: key).run(parallel: 1)
            return true
        } catch {
            record.logger.warning("the published log is not as it was signed", metadata: ["fault": "\(error)"])
            // The next step finds nothing written, and writes it.
            state.withLock { ($0.written, $0.published) = (0, nil) }
            return false
        }
    }

    /// Brings the tiles up to what has a number.
    private func integrate(_ log: LogRow) async throws(Refusal) {
        do throws(LogFolderError) {
            try await write(log, from: state.withLock { $0.written })
        } catch .otherTree, .missing, .damaged {
            try await writeAnew(log)
        } catch {
            record.logger.error("the log's folder cannot be written", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }

    /// Tiles were lost or altered, and the store has them all.
    private func writeAnew(_ log: LogRow) async throws(Refusal) {
        record.logger.warning("the published log is written anew from the store", metadata: ["size": "\(log.size)"])
        do {
            try await write(log, from: 0)
        } catch {
            record.logger.error("the log's folder cannot be written", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }

    private func write(_ log: LogRow, from first: Int) async throws(LogFolderError) {
        var written = first
        var edge: Frontier
        do throws(TreeError) { edge = try TreeReader(size: first, source: folder).frontier(of: first) } catch { throw .otherTree }
        while written < log.size {
            let range = written..<min(log.size, written + Self.pageMax)
            let texts: [String]
            do throws(Refusal) {
                texts = try await record.read { tx throws(StoreError) in try tx.logEntries(range, of: log.number) }
            } catch {
                throw .unwritable("tile", code: 0)
            }
            guard texts.count == range.count else { throw .otherTree }
            let entries = texts.map { Array($0.utf8) }
            for entry in entries { edge.append(TreeHash.leaf(entry)) }
            if range.upperBound == log.size, edge.peaks != log.peaks { throw .otherTree }
            try folder.extend(entries, from: written, to: edge)
            written = range.upperBound
        }
        guard edge.peaks == log.peaks else { throw .otherTree }
        state.withLock { [written] in $0.written = written }
    }

    func halt(_ fault: LogFault) {
        record.logger.critical("the log does not go on: see `creneau log`", metadata: ["fault": "\(fault.rawValue)"])
        state.withLock {
            $0.fault = fault
            $0.hasBegun = true
        }
    }
}
