internal import Bytes
internal import Crypto
internal import FoundationEssentials

/// The public half of a key that signs notes, with its name.
///
/// Written as a verifier key: `name+id+base64(type ‖ key)`, the id in eight
/// hexadecimal digits (C2SP signed-note, verifier keys).
public struct NoteKey: Hashable, Sendable, LosslessStringConvertible {
    /// What a signature by the key is of; the byte stands before the key.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Ed25519 over the text.
        case ed25519 = 0x01
        /// Ed25519 over the time and the text of a checkpoint (C2SP tlog-cosignature).
        case cosignature = 0x04
        /// Named by a longer identifier, in the bytes of the key.
        case other = 0xFF
    }

    /// Who signs; a URL without its scheme, by custom. Not empty, without
    /// spaces and plus signs.
    public let name: String
    public let kind: Kind
    /// What comes after the byte of the kind.
    public let material: [UInt8]
    /// Tells the keys of one name apart: the first four bytes of
    /// SHA-256(name ‖ 0x0A ‖ kind ‖ key).
    public let id: UInt32

    /// - Returns: `nil` for a name that no note can carry, and for a key that is none.
    public init?(name: String, kind: Kind, material: [UInt8]) {
        guard Self.isName(name) else { return nil }
        switch kind {
        case .ed25519, .cosignature:
            guard (try? Curve25519.Signing.PublicKey(rawRepresentation: material)) != nil else { return nil }
        case .other:
            guard !material.isEmpty else { return nil }
        }
        self.name = name
        self.kind = kind
        self.material = material
        let hash = SHA256.hash(data: Array(name.utf8) + [0x0A, kind.rawValue] + material)
        id = hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.standard.decode(parts[2]), let first = bytes.first, let kind = Kind(rawValue: first)
        else { return nil }
        self.init(name: String(parts[0]), kind: kind, material: Array(bytes.dropFirst()))
        guard parts[1] == idText else { return nil }
    }

    public var description: String { "\(name)+\(idText)+\(Base64.standard.encode([kind.rawValue] + material))" }

    private var idText: String { Hex.encode(idBytes) }

    var idBytes: [UInt8] { Self.bytes(ofID: id) }

    static func bytes(ofID id: UInt32) -> [UInt8] {
        var writer = ByteWriter()
        writer.bigEndian(id, byteCount: 4)
        return writer.bytes
    }

    /// Whether `signature`, without the key's id, is the key's over `text`;
    /// of a key named by a longer identifier nothing is known here.
    public func isSignature(_ signature: [UInt8], of text: String) -> Bool {
        switch kind {
        case .ed25519: isEd25519(signature, over: Array(text.utf8))
        case .cosignature: Cosignature(signature).map { isEd25519($0.signature, over: Array($0.signed(text).utf8)) } ?? false
        case .other: false
        }
    }

    private func isEd25519(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: material) else { return false }
        return key.isValidSignature(signature, for: message)
    }

    /// Whether notes can carry the name: they separate by spaces, and verifier
    /// keys by plus signs.
    public static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 && $0.value != 0x7F }
    }
}
