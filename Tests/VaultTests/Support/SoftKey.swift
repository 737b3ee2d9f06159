import Credentials
import Crypto
import Foundation

/// An authenticator and its browser that do as they are told.
struct SoftKey: Sendable {
    private let key = P256.Signing.PrivateKey()
    var credentialID = (0..<16).map { _ in UInt8.random(in: 0...255) }
    var userHandle: [UInt8] = []
    /// 0: it counts nothing.
    var signCount: UInt32 = 0
    var origin = "http://localhost:8081"
    var relyingPartyID = "localhost"
    /// UP and UV.
    var flags: UInt8 = 0x05

    func with(_ change: (inout SoftKey) -> Void) -> SoftKey {
        var changed = self
        change(&changed)
        return changed
    }

    func registration(_ challenge: PasskeyChallenge) -> PasskeyRegistration {
        let point = Array(key.publicKey.rawRepresentation)
        let cose = Self.map([
            (Self.integer(1), Self.integer(2)), (Self.integer(3), Self.integer(-7)), (Self.integer(-1), Self.integer(1)),
            (Self.integer(-2), Self.bytes(Array(point[..<32]))), (Self.integer(-3), Self.bytes(Array(point[32...]))),
        ])
        let data = head(flags | 0x40) + [UInt8](repeating: 0xAA, count: 16) + [0, UInt8(credentialID.count)] + credentialID + cose
        let object = Self.map([
            (Self.text("fmt"), Self.text("none")), (Self.text("attStmt"), Self.map([])), (Self.text("authData"), Self.bytes(data)),
        ])
        return PasskeyRegistration(clientDataJSON: clientData("webauthn.create", challenge), attestationObject: object)
    }

    func assertion(_ challenge: PasskeyChallenge) throws -> PasskeyAssertion {
        let client = clientData("webauthn.get", challenge)
        let data = head(flags)
        let signature = try key.signature(for: Data(data + Array(SHA256.hash(data: client))))
        return PasskeyAssertion(
            credentialID: credentialID, clientDataJSON: client, authenticatorData: data,
            signature: Array(signature.derRepresentation), userHandle: userHandle)
    }

    private func clientData(_ type: String, _ challenge: PasskeyChallenge) -> [UInt8] {
        Array(#"{"type":"\#(type)","challenge":"\#(challenge.text)","origin":"\#(origin)","crossOrigin":false}"#.utf8)
    }

    private func head(_ flags: UInt8) -> [UInt8] {
        Array(SHA256.hash(data: Data(relyingPartyID.utf8))) + [flags]
            + stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: signCount >> $0) }
    }

    // MARK: CBOR (RFC 8949), as much as it takes

    private static func item(_ major: UInt8, _ count: Int) -> [UInt8] {
        switch count {
        case ..<24: [major << 5 | UInt8(count)]
        case ..<256: [major << 5 | 24, UInt8(count)]
        default: [major << 5 | 25, UInt8(count >> 8), UInt8(count & 0xFF)]
        }
    }

    private static func integer(_ value: Int) -> [UInt8] { value < 0 ? item(1, -1 - value) : item(0, value) }
    private static func bytes(_ value: [UInt8]) -> [UInt8] { item(2, value.count) + value }
    private static func text(_ value: String) -> [UInt8] { item(3, value.utf8.count) + Array(value.utf8) }
    private static func map(_ entries: [([UInt8], [UInt8])]) -> [UInt8] { item(5, entries.count) + entries.flatMap { $0.0 + $0.1 } }
}
