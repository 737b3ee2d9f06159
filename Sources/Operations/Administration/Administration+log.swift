import Database
import Notary
import Store
public import UseCases

extension Administration {
    /// Leaves read at once.
    private static let leavesPerPage = 4_096

    /// Whether the leaves that the store has make the tree that was signed.
    public func checkLog() async throws(Refusal) -> [CheckFinding] {
        guard let log = try await record.read({ tx throws(StoreError) in try tx.log() }) else { return [] }
        var edge = Frontier()
        var signedRoot = log.signedSize == 0 ? edge.root : nil
        while edge.size < log.size {
            let range = edge.size..<min(log.size, edge.size + Self.leavesPerPage)
            let leaves = try await record.read { tx throws(StoreError) in try tx.logEntries(range, of: log.number) }
            guard leaves.count == range.count else { return [Self.notItsTree] }
            for leaf in leaves {
                edge.append(TreeHash.leaf(Array(leaf.utf8)))
                if edge.size == log.signedSize { signedRoot = edge.root }
            }
        }
        guard edge.peaks == log.peaks else { return [Self.notItsTree] }
        guard !log.note.isEmpty else { return [] }
        guard let key = NoteKey(log.key), let note = try? SignedNote(log.note), let checkpoint = try? Checkpoint.verified(note, by: [key]),
            checkpoint.origin == log.origin, checkpoint.size == log.signedSize, checkpoint.root == signedRoot
        else { return [CheckFinding(rule: "the log's leaves are those that were signed", count: 1)] }
        return []
    }

    private static let notItsTree = CheckFinding(rule: "the log's leaves make its tree", count: 1)
}
