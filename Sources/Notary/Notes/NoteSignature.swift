internal import Bytes

/// One signature line of a note: `— name base64(id ‖ signature)`.
public struct NoteSignature: Hashable, Sendable {
    public let name: String
    /// Of the key; with the name it says which key, and which algorithm.
    public let keyID: UInt32
    /// Without the key's id.
    public let signature: [UInt8]

    /// - Returns: `nil` for anything else than the one spelling of such a line.
    init?(line: String) {
        guard line.unicodeScalars.starts(with: Self.dash.unicodeScalars) else { return nil }
        let parts = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, NoteKey.isName(String(parts[1])), let bytes = Base64.standard.decode(String(parts[2])) else { return nil }
        var reader = ByteReader(bytes)
        guard let id = try? reader.bigEndian(byteCount: 4), !reader.isAtEnd else { return nil }
        name = String(parts[1])
        keyID = UInt32(id)
        signature = reader.rest()
    }

    /// Lines one after the other, as a witness answers; `nil` where anything
    /// is not such a line, or there is none.
    public static func lines(_ bytes: [UInt8]) -> [NoteSignature]? {
        guard bytes.last == 0x0A, let text = String(validating: bytes.dropLast(), as: UTF8.self) else { return nil }
        var signatures: [NoteSignature] = []
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard signatures.count < SignedNote.signaturesMax, let signature = NoteSignature(line: String(Substring(line))) else {
                return nil
            }
            signatures.append(signature)
        }
        return signatures
    }

    /// - Parameter signature: without the key's id.
    public init(by key: NoteKey, _ signature: [UInt8]) {
        name = key.name
        keyID = key.id
        self.signature = signature
    }

    private static let dash = "\u{2014} "

    /// Ends in a line feed.
    public var line: String {
        "\(Self.dash)\(name) \(Base64.standard.encode(NoteKey.bytes(ofID: keyID) + signature))\n"
    }

    /// Whether it says to be that key's; the key alone can tell whether it is.
    public func isBy(_ key: NoteKey) -> Bool { name.utf8.elementsEqual(key.name.utf8) && keyID == key.id }
}
