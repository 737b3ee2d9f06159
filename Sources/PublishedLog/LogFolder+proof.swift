public import Notary

extension LogFolder {
    /// The proof that a leaf is under the checkpoint that is published.
    ///
    /// - Parameter opened: what opens the leaf; empty to leave it closed.
    /// - Returns: `nil` when the leaf is not under it yet.
    public func proof(of index: Int, opened: String = "") throws(LogFolderError) -> LogProof? {
        guard let note = try checkpoint(), let checkpoint = Checkpoint(text: note.text), index < checkpoint.size else { return nil }
        guard let entry = try entries(index..<(index + 1), of: checkpoint.size).first, let text = String(validating: entry, as: UTF8.self)
        else { throw .damaged(Tile(.entries, index: index / Tile.widthMax, width: Tile.widthMax).path) }
        do throws(TreeError) {
            let hashes = try TreeReader(size: checkpoint.size, source: self).inclusionProof(of: index, in: checkpoint.size)
            return LogProof(extra: LeafEvidence(text: text, opened: opened).bytes, index: index, hashes: hashes, checkpoint: note)
        } catch {
            guard case .missing(let tile) = error else { return nil }
            throw .missing(tile.path)
        }
    }
}
