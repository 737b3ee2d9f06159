import Containment
import Database
public import Notary
import Orders
public import PublishedLog
import Scheduling
import Store
public import UseCases

/// Begins a new log after a restore: what was published since the backup can
/// be in no store any more, and two officers say so in its first leaf.
public struct LogRestart: Sendable {
    private let gate: Gatekeeper
    private let record: Record
    private let folder: LogFolder

    public init(_ parts: some Verb, folder: LogFolder) { (gate, record, self.folder) = (parts.gate, parts.record, folder) }

    /// What officers are to sign.
    ///
    /// - Parameter known: the last checkpoint that anybody outside has.
    /// - Throws: `.notFound` while no log was begun.
    public func opening(known: Checkpoint?, reason: String, _ context: Context) async throws(Refusal) -> LogOpening {
        try gate.permit(context, .keepRecord)
        guard let log = try await record.read({ tx throws(StoreError) in try tx.log() }),
            let edge = Frontier(size: log.size, peaks: log.peaks)
        else { throw .notFound }
        return LogOpening(
            origin: Self.next(log).origin, previous: log.origin, known: known,
            restored: Checkpoint(origin: log.origin, size: log.size, root: edge.root), reason: reason)
    }

    private static func next(_ log: LogRow) -> LogRow {
        let base = log.origin.split(separator: "/").dropLast().joined(separator: "/")
        return LogRow(number: log.number + 1, origin: "\(base)/\(log.number + 1)")
    }

    /// Begins it. What is published of the one before is put aside, beside it.
    ///
    /// - Throws: `.notFound` where the note is not the opening of the log that comes next.
    public func begin(_ note: SignedNote, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .keepRecord)
        guard let log = try await record.read({ tx throws(StoreError) in try tx.log() }) else { throw .notFound }
        let next = Self.next(log)
        guard note.text.utf8.starts(with: "\(next.origin)/opening/v1\n".utf8) else { throw .notFound }
        var edge = Frontier()
        edge.append(TreeHash.leaf(Array(note.note.utf8)))
        let (leaf, peaks) = (note.note, edge.peaks)
        let id: LeafID = record.fresh(at: context.instant)
        do { try folder.putAside(as: String(log.number)) } catch { throw .internalFault }
        let begun = try await record.write(permit) { tx throws(StoreError) in
            try tx.begin(next, after: log, opening: leaf, id: id, peaks: peaks)
        }
        guard begun else { throw .notFound }
    }
}
