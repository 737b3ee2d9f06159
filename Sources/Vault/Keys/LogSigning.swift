internal import Bytes
internal import Crypto
internal import Files
internal import FoundationEssentials
internal import Notary
internal import Seals

/// Signs the log's checkpoints, and keeps the last: whoever puts the store
/// back, or has a second one, gets no signature on what does not grow out of it.
///
/// The key is derived from the vault's own signing key and the log's name, so
/// it is in the backup of the keys, and another log has another key.
struct LogSigning {
    static let folderName = "log"
    private static let fileName = "signed"

    private let folder: Folder
    private let secret: SymmetricKey
    /// `nil` before the first.
    private var last: Witnessing?

    /// - Throws: `keysDamaged` when what was signed last cannot be told: to
    ///   begin anew would sign a fork.
    init(folder: Folder, standing: StandingSecrets) throws(VaultStartError) {
        self.folder = folder
        secret = SymmetricKey(data: standing.signing.rawRepresentation)
        guard folder.exists(Self.fileName) else { return }
        let bytes = try VaultStartError.files { () throws(FileError) in try folder.read(Self.fileName) }
        guard let note = try? SignedNote(bytes), let checkpoint = Checkpoint(text: note.text), let signer = signer(of: checkpoint.origin),
            (try? note.verified(by: [signer.key])) != nil
        else { throw .keysDamaged }
        last = Witnessing(origin: checkpoint.origin, keys: [signer.key], size: checkpoint.size, root: checkpoint.root)
    }

    private func signer(of origin: String) -> NoteSigner? {
        let seed = HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array("creneau/v1 log \(origin)".utf8), outputByteCount: 32)
        return NoteSigner(name: origin, seed: seed.withUnsafeBytes { Digest32(exactly: $0) })
    }

    mutating func sign(_ asked: LogCheckpoint) throws(VaultError) -> LogAnswer {
        guard let checkpoint = Checkpoint(text: asked.text), checkpoint.extensions.isEmpty, let signer = signer(of: checkpoint.origin),
            var note = try? SignedNote(text: asked.text)
        else { throw .refused(.malformed) }
        let signature = signer.sign(asked.text)
        do throws(NoteError) { try note.add(signature) } catch { throw .refused(.malformed) }
        let known = last ?? Witnessing(origin: checkpoint.origin, keys: [signer.key])
        let next: Witnessing
        do {
            next = try known.accepting(AddCheckpoint(oldSize: asked.oldSize, proof: asked.proof, checkpoint: note))
        } catch .otherSize {
            return .known(size: known.size, root: known.root)
        } catch {
            throw .refused(.otherLog)
        }
        if next != last {
            // Before anybody has the signature.
            do throws(FileError) { try folder.write(Array(note.note.utf8), as: Self.fileName) } catch { throw .refused(.keyStore) }
            last = next
        }
        return .signed(line: signature.line, key: signer.key.description)
    }
}
