internal import Bytes
internal import Credentials
internal import Crypto
internal import FoundationEssentials
public import Notary

/// A passkey that signs notes: the challenge that its authenticator answers is
/// the hash of the text (INTEROP §5).
///
/// A key of signature type 0xff with a long identifier. Its bytes are the
/// identifier, a line feed, and the public key on P-256, uncompressed
/// (SEC 1 §2.3.3). A signature is three fields, each after its length in two
/// bytes, the most significant first: authenticator data, client data, and
/// the signature in DER (Web Authentication §5.2.2, §6.5.5).
public struct PasskeyNoteKey: Hashable, Sendable {
    static let identifier = "creneau/webauthn-es256/v1"
    private static let mark = Array("\(identifier)\n".utf8)

    public let key: NoteKey

    /// - Parameter point: 65 bytes.
    /// - Returns: `nil` for a name that no note can carry, and for what is no point of the curve.
    public init?(name: String, point: [UInt8]) {
        guard let key = NoteKey(name: name, kind: .other, material: Self.mark + point) else { return nil }
        self.init(key)
    }

    /// - Returns: `nil` for a key of another kind.
    public init?(_ key: NoteKey) {
        guard key.kind == .other, key.material.starts(with: Self.mark),
            (try? P256.Signing.PublicKey(x963Representation: key.material.dropFirst(Self.mark.count))) != nil
        else { return nil }
        self.key = key
    }

    private var point: [UInt8] { Array(key.material.dropFirst(Self.mark.count)) }

    /// Whether `signature`, without the key's id, is the passkey's over `text`,
    /// given in one of these pages by somebody whom the authenticator verified.
    /// Its counter is compared with nothing: nothing is stored here.
    func isSignature(_ signature: [UInt8], of text: String, relyingPartyID: String, origins: [String]) -> Bool {
        guard let proof = Self.proof(signature), let challenge = PasskeyChallenge(bytes: Array(SHA256.hash(data: Array(text.utf8))))
        else { return false }
        let expected = PasskeyExpectation(challenge: challenge, origins: origins, relyingPartyID: relyingPartyID)
        do {
            try proof.verify(expected, byP256: point)
            return true
        } catch {
            return false
        }
    }

    private static func proof(_ signature: [UInt8]) -> PasskeyProof? {
        var reader = ByteReader(signature)
        do {
            let data = try reader.raw(Int(try reader.bigEndian(byteCount: 2)))
            let clientData = try reader.raw(Int(try reader.bigEndian(byteCount: 2)))
            let der = try reader.raw(Int(try reader.bigEndian(byteCount: 2)))
            try reader.finish()
            return PasskeyProof(clientDataJSON: clientData, authenticatorData: data, signature: der)
        } catch {
            return nil
        }
    }
}
