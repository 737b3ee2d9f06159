internal import Bytes
internal import Notary

/// The officers of a link who signed a note.
struct Signers {
    /// One signature of each key, and none of keys that are not theirs: the
    /// lowest where a key has several. So a note that comes in parts and
    /// again is one note, in whatever order, and nobody makes it longer.
    private var signatures: [NoteKey: NoteSignature] = [:]

    /// - Throws: `badSignature`, `notByAnOfficer`.
    init(of note: SignedNote, by link: OfficerLink) throws(OrderRefusal) {
        let found: [(key: NoteKey, signature: NoteSignature)]
        do {
            found = try note.signatures(by: link.keys) { key, signature in link.isSignature(signature, of: note.text, by: key) }
        } catch {
            throw error == .badSignature ? .badSignature : .notByAnOfficer
        }
        for (key, signature) in found { add(signature, by: key) }
    }

    /// By name.
    var officers: Set<String> { Set(signatures.keys.map(\.name)) }

    /// - Throws: `needsTwo`; `needsKeyOutsideAPage`.
    func checkTwo() throws(OrderRefusal) {
        guard officers.count >= 2 else { throw .needsTwo }
        guard signatures.keys.contains(where: { $0.kind == .ed25519 }) else { throw .needsKeyOutsideAPage }
    }

    func joined(with others: Self) -> Self {
        var joined = self
        for (key, signature) in others.signatures { joined.add(signature, by: key) }
        return joined
    }

    /// The note with these signatures, in one order.
    ///
    /// - Throws: `tooLong`, which signatures of one link are not.
    func note(_ text: String) throws(OrderRefusal) -> SignedNote {
        let ordered = signatures.sorted { ($0.key.name, $0.key.id) < ($1.key.name, $1.key.id) }.map(\.value)
        do {
            return try SignedNote(text: text, signatures: ordered)
        } catch {
            throw .tooLong
        }
    }

    private mutating func add(_ signature: NoteSignature, by key: NoteKey) {
        guard let known = signatures[key], known.signature.lexicographicallyPrecedes(signature.signature) else {
            signatures[key] = signature
            return
        }
    }
}

extension OfficerLink {
    /// Whether `signature`, without the key's id, is the key's, one of these officers'.
    func isSignature(_ signature: [UInt8], of text: String, by key: NoteKey) -> Bool {
        guard key.kind == .other else { return key.isSignature(signature, of: text) }
        guard let passkey = PasskeyNoteKey(key), let relyingPartyID else { return false }
        return passkey.isSignature(signature, of: text, relyingPartyID: relyingPartyID, origins: origins)
    }
}
