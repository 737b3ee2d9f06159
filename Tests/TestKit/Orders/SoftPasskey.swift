import Crypto
import Foundation
public import Notary
import Orders
import Testing

/// An authenticator and a browser that do as they are told, so that each check
/// can be broken alone, under a good signature. Writes by INTEROP §5 itself.
public struct SoftPasskey: Sendable {
    public let name: String
    private let secret: P256.Signing.PrivateKey
    public var type = "webauthn.get"
    public var origin = "https://watch.creneau.example"
    public var relyingPartyID = "creneau.example"
    /// UP and UV.
    public var flags: UInt8 = 0x05
    public var counter: UInt32 = 7
    public var crossOrigin: String? = "false"
    /// What is signed in place of the hash of the text.
    public var challenge: [UInt8]?
    /// Follows the counter.
    public var tail: [UInt8] = []

    public init(name: String, seed: UInt8) throws {
        self.name = name
        secret = try P256.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
    }

    /// As a verifier key, written by hand.
    public var material: [UInt8] { Array("creneau/webauthn-es256/v1\n".utf8) + Array(secret.publicKey.x963Representation) }

    public func key() throws -> NoteKey { try #require(NoteKey(name: name, kind: .other, material: material)) }

    public func with(_ change: (inout Self) -> Void) -> Self {
        var changed = self
        change(&changed)
        return changed
    }

    /// The three fields, each without its length.
    public func fields(for text: String) throws -> [[UInt8]] {
        let digest = challenge ?? Array(SHA256.hash(data: Array(text.utf8)))
        let word = Data(digest).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        let cross = crossOrigin.map { ",\"crossOrigin\":\($0)" } ?? ""
        let client = Array(#"{"type":"\#(type)","challenge":"\#(word)","origin":"\#(origin)"\#(cross)}"#.utf8)
        let counting = stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: counter >> $0) }
        let data = Array(SHA256.hash(data: Array(relyingPartyID.utf8))) + [flags] + counting + tail
        let signature = try secret.signature(for: data + Array(SHA256.hash(data: client)))
        return [data, client, Array(signature.derRepresentation)]
    }

    public static func payload(_ fields: [[UInt8]]) -> [UInt8] {
        fields.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0 }
    }

    public func sign(_ text: String) throws -> NoteSignature { NoteSignature(by: try key(), Self.payload(try fields(for: text))) }
}
