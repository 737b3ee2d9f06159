/// Text with the signatures of one or more keys (C2SP signed-note).
///
/// Nothing of the text may be believed before a key that is trusted has
/// been found among the signatures: see ``verified(by:)``.
public struct SignedNote: Hashable, Sendable {
    /// What C2SP asks to accept at least is 16.
    public static let signaturesMax = 100
    public static let bytesMax = 1_000_000

    /// With the line feed that ends it.
    public let text: String
    public private(set) var signatures: [NoteSignature]

    /// - Parameter text: ends in a line feed, without other control characters.
    /// - Throws: `malformed`, `tooLong`.
    public init(text: String, signatures: [NoteSignature] = []) throws(NoteError) {
        guard text.utf8.last == 0x0A, text.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else { throw .malformed }
        guard signatures.count <= Self.signaturesMax, text.utf8.count <= Self.bytesMax else { throw .tooLong }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note; the text is separated from the signatures by its last
    /// empty line.
    ///
    /// - Throws: `malformed`, `tooLong`.
    public init(_ bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.bytesMax else { throw .tooLong }
        guard bytes.last == 0x0A, bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
            let end = bytes.indices.dropLast().last(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
        else { throw .malformed }
        guard let text = String(validating: bytes[...end], as: UTF8.self),
            let lines = String(validating: bytes[(end + 2)...], as: UTF8.self)
        else { throw .malformed }
        var signatures: [NoteSignature] = []
        for line in lines.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            guard signatures.count < Self.signaturesMax else { throw .tooLong }
            guard let signature = NoteSignature(line: String(Substring(line))) else { throw .malformed }
            signatures.append(signature)
        }
        guard !signatures.isEmpty else { throw .malformed }
        try self.init(text: text, signatures: signatures)
    }

    public init(_ note: String) throws(NoteError) { try self.init(Array(note.utf8)) }

    public var note: String { text + "\n" + signatures.map(\.line).joined() }

    /// Adds a signature; one that is there already is not repeated.
    public mutating func add(_ signature: NoteSignature) throws(NoteError) {
        guard !signatures.contains(signature) else { return }
        guard signatures.count < Self.signaturesMax else { throw .tooLong }
        signatures.append(signature)
    }

    /// Those of `keys` that signed, each once.
    ///
    /// Signatures by other keys are passed over, also where they share a
    /// name or an id with one of these.
    ///
    /// - Throws: `badSignature` when one of a known key does not fit, whoever
    ///   else signed; `unsigned` when there is none.
    public func verified(by keys: [NoteKey]) throws(NoteError) -> [NoteKey] {
        try signatures(by: keys) { key, signature in key.isSignature(signature, of: text) }
            .reduce(into: []) { signed, found in if !signed.contains(found.key) { signed.append(found.key) } }
    }

    /// The signatures by `keys`, each with its key, in the order of the note:
    /// for whoever knows kinds of keys that are not known here.
    ///
    /// - Parameter isSignature: whether bytes, without the key's id, are the
    ///   key's signature of the text.
    /// - Throws: as ``verified(by:)``.
    public func signatures(
        by keys: [NoteKey], where isSignature: (NoteKey, [UInt8]) -> Bool
    ) throws(NoteError) -> [(key: NoteKey, signature: NoteSignature)] {
        var found: [(key: NoteKey, signature: NoteSignature)] = []
        for signature in signatures {
            for key in keys where signature.isBy(key) {
                guard isSignature(key, signature.signature) else { throw .badSignature }
                found.append((key, signature))
            }
        }
        guard !found.isEmpty else { throw .unsigned }
        return found
    }
}
