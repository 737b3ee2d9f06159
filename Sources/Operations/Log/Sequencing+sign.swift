import Bytes
import Containment
import Database
import Logging
import Notary
import PublishedLog
import Scheduling
import Seals
import Store
import Synchronization
import UseCases

extension Sequencing {
    /// The text of the checkpoint of the first `size` leaves.
    func text(_ log: LogRow, _ size: Int) throws(Refusal) -> String {
        if size == 0 { return Checkpoint(origin: log.origin, size: 0, root: TreeHash.empty).text }
        if size == log.size, let edge = Frontier(size: log.size, peaks: log.peaks) {
            return Checkpoint(origin: log.origin, size: size, root: edge.root).text
        }
        guard size == log.signedSize, let note = try? SignedNote(log.note) else { throw .internalFault }
        return note.text
    }

    /// Has the tree signed, keeps that, and shows it.
    func sign(_ log: LogRow, _ permit: Permit) async throws(Refusal) {
        let text = try text(log, log.size)
        var answer = try await ask(log, LogCheckpoint(text: text, oldSize: log.size, proof: []))
        if case .known(let size, _) = answer {
            guard size <= log.size else { return halt(.wentBack) }
            answer = try await ask(log, LogCheckpoint(text: text, oldSize: size, proof: try proof(from: size, log)))
        }
        guard case .signed(let line, let key) = answer else { throw .vaultUnavailable }
        guard log.key.isEmpty || log.key == key else { return halt(.otherKey) }
        var note = try signed(text, line, key)
        try await keep(note, log, key, permit)
        if !witnesses.isEmpty {
            for signature in await cosignatures(of: note, log) { try? note.add(signature) }
            try await keep(note, log, key, permit)
        }
        // Another process may have been faster.
        if let key = NoteKey(key), let shown = try? folder.checkpoint(), let checkpoint = try? Checkpoint.verified(shown, by: [key]),
            checkpoint.origin == log.origin, checkpoint.size > log.size
        {
            return
        }
        do {
            try folder.publish(note)
        } catch {
            record.logger.error("the log's checkpoint cannot be written", metadata: ["error": "\(error)"])
            throw .internalFault
        }
        state.withLock { $0.published = log.size }
    }

    private func keep(_ note: SignedNote, _ log: LogRow, _ key: String, _ permit: Permit) async throws(Refusal) {
        try await record.write(permit) { tx throws(StoreError) in
            try tx.keep(checkpoint: note.note, size: log.size, key: key, of: log)
        }
    }

    /// A refusal because of the log itself stops it: nothing is signed twice over.
    func ask(_ log: LogRow, _ checkpoint: LogCheckpoint) async throws(Refusal) -> LogAnswer {
        do {
            return try await vault.signLog(checkpoint)
        } catch .refused(.otherLog) {
            halt(.forked)
            throw .internalFault
        } catch {
            throw .vaultUnavailable
        }
    }

    private func proof(from size: Int, _ log: LogRow) throws(Refusal) -> [Digest32] {
        do {
            return try TreeReader(size: log.size, source: folder).consistencyProof(from: size, to: log.size)
        } catch {
            record.logger.error("the log's folder cannot be read", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }

    /// The note, once the signature is what the vault says it is.
    private func signed(_ text: String, _ line: String, _ key: String) throws(Refusal) -> SignedNote {
        guard let key = NoteKey(key), let note = try? SignedNote(text + "\n" + line), (try? note.verified(by: [key])) == [key] else {
            throw .vaultUnavailable
        }
        return note
    }

    // MARK: - Witnesses

    /// What the witnesses that answer in time give; the others are asked
    /// again with the next checkpoint.
    private func cosignatures(of note: SignedNote, _ log: LogRow) async -> [NoteSignature] {
        await withTaskGroup(of: [NoteSignature].self) { group in
            for witness in witnesses { group.addTask { await self.cosignature(by: witness, of: note, log) } }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    private func cosignature(by witness: any Witness, of note: SignedNote, _ log: LogRow) async -> [NoteSignature] {
        var known = state.withLock { $0.witnessed[witness.key] } ?? 0
        // Once with what we think it knows, once with what it says.
        for _ in 0..<2 {
            guard known <= log.size, let proof = try? proof(from: known, log) else { break }
            switch await witness.add(AddCheckpoint(oldSize: known, proof: proof, checkpoint: note)) {
            case .cosigned(let signatures):
                state.withLock { $0.witnessed[witness.key] = log.size }
                return signatures.filter { signature in
                    guard let one = try? SignedNote(text: note.text, signatures: [signature]) else { return false }
                    return (try? one.verified(by: [witness.key])) != nil
                }
            case .atSize(let size): known = size
            case .refused:
                record.logger.error("a witness refuses the log's checkpoint", metadata: ["witness": "\(witness.key.name)"])
                return []
            case nil: return []
            }
        }
        record.logger.error("a witness knows another log under this name", metadata: ["witness": "\(witness.key.name)"])
        return []
    }
}
