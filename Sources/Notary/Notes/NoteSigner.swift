public import Bytes
internal import Crypto
internal import FoundationEssentials

/// The private half of a key that signs notes.
///
/// Kept as one line, `PRIVATE+KEY+name+id+base64(kind ‖ seed)`: what Go's
/// tools for notes read and write.
public struct NoteSigner: Sendable {
    private static let mark = "PRIVATE+KEY+"

    public let key: NoteKey
    private let secret: Curve25519.Signing.PrivateKey

    /// - Parameter seed: 32 bytes of a generator fit for keys.
    /// - Returns: `nil` for a name that no note can carry.
    public init?(name: String, kind: NoteKey.Kind = .ed25519, seed: Digest32) {
        guard kind != .other, let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes),
            let key = NoteKey(name: name, kind: kind, material: Array(secret.publicKey.rawRepresentation))
        else { return nil }
        self.key = key
        self.secret = secret
    }

    /// Reads the line that ``encoded`` writes; white space around it is passed over.
    public init?(encoded text: String) {
        let line = text.split(whereSeparator: \.isWhitespace)
        guard line.count == 1, line[0].hasPrefix(Self.mark) else { return nil }
        let parts = line[0].dropFirst(Self.mark.count).split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.standard.decode(parts[2]), let first = bytes.first,
            let kind = NoteKey.Kind(rawValue: first), let seed = Digest32(Array(bytes.dropFirst()))
        else { return nil }
        self.init(name: String(parts[0]), kind: kind, seed: seed)
        guard parts[1] == Hex.encode(key.idBytes) else { return nil }
    }

    /// A secret: for a file that its owner alone can read.
    public var encoded: String {
        let bytes = [key.kind.rawValue] + Array(secret.rawRepresentation)
        return "\(Self.mark)\(key.name)+\(Hex.encode(key.idBytes))+\(Base64.standard.encode(bytes))"
    }

    /// Signs the text as it is.
    public func sign(_ text: String) -> NoteSignature { NoteSignature(by: key, signature(of: text)) }

    /// Signs a checkpoint as a witness does.
    ///
    /// - Parameter seconds: since 1970; not negative.
    public func cosign(_ text: String, at seconds: Int64) -> NoteSignature {
        let time = UInt64(max(0, seconds))
        let cosignature = Cosignature(time: time, signature: signature(of: Cosignature.signed(text, at: time)))
        return NoteSignature(by: key, cosignature.bytes)
    }

    private func signature(of text: String) -> [UInt8] {
        guard let signature = try? secret.signature(for: Array(text.utf8)) else {
            // Ed25519 has no input that it cannot sign.
            preconditionFailure("an Ed25519 key did not sign")
        }
        return Array(signature)
    }
}
