import Credentials
import Crypto
import Foundation

/// An authenticator and a browser that do as they are told, so that each
/// check can be broken alone, under a good signature.
struct SoftAuthenticator {
    let key = P256.Signing.PrivateKey()
    let challenge = [UInt8](repeating: 0x5A, count: 32)
    var credentialID: [UInt8] = Array(1...16)
    var origin = "https://desk.example.org"
    var relyingPartyID = "example.org"
    /// UP and UV.
    var flags: UInt8 = 0x05
    var signCount: UInt32 = 0
    var type: String?
    var isCrossOrigin = false
    /// More members of the client data, with a comma in front.
    var members = ""
    /// Follows the credential, or the counter.
    var tail: [UInt8] = []
    var format = "none"
    var statement: [UInt8] = CBORText.map([])

    var expectation: PasskeyExpectation {
        PasskeyExpectation(
            challenge: PasskeyChallenge(bytes: challenge)!, origins: ["https://desk.example.org"], relyingPartyID: "example.org")
    }

    func with(_ change: (inout SoftAuthenticator) -> Void) -> SoftAuthenticator {
        var changed = self
        change(&changed)
        return changed
    }

    var publicKey: [UInt8] {
        let point = Array(key.publicKey.rawRepresentation)
        return CBORText.map([
            (CBORText.integer(1), CBORText.integer(2)), (CBORText.integer(3), CBORText.integer(-7)),
            (CBORText.integer(-1), CBORText.integer(1)), (CBORText.integer(-2), CBORText.bytes(Array(point[..<32]))),
            (CBORText.integer(-3), CBORText.bytes(Array(point[32...]))),
        ])
    }

    func clientData(_ type: String) -> [UInt8] {
        let text = Data(challenge).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return Array(
            #"{"type":"\#(self.type ?? type)","challenge":"\#(text)","origin":"\#(origin)","crossOrigin":\#(isCrossOrigin)\#(members)}"#
                .utf8)
    }

    private func head(_ flags: UInt8) -> [UInt8] {
        Array(SHA256.hash(data: Data(relyingPartyID.utf8))) + [flags]
            + stride(from: UInt32(24), through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: signCount >> $0)
            }
    }

    func authenticatorData(registering isRegistration: Bool, key: [UInt8]? = nil) -> [UInt8] {
        guard isRegistration else { return head(flags) + tail }
        let count = [UInt8(credentialID.count >> 8), UInt8(credentialID.count & 0xFF)]
        return head(flags | 0x40) + [UInt8](repeating: 0xAA, count: 16) + count + credentialID + (key ?? publicKey) + tail
    }

    func attestationObject(_ authenticatorData: [UInt8]) -> [UInt8] {
        CBORText.map([
            (CBORText.text("fmt"), CBORText.text(format)), (CBORText.text("attStmt"), statement),
            (CBORText.text("authData"), CBORText.bytes(authenticatorData)),
        ])
    }

    func registration(key: [UInt8]? = nil) -> PasskeyRegistration {
        PasskeyRegistration(
            clientDataJSON: clientData("webauthn.create"),
            attestationObject: attestationObject(authenticatorData(registering: true, key: key)))
    }

    func assertion(userHandle: [UInt8]? = nil) throws -> PasskeyAssertion {
        let data = authenticatorData(registering: false)
        let client = clientData("webauthn.get")
        let signature = try key.signature(for: Data(data + Array(SHA256.hash(data: Data(client)))))
        return PasskeyAssertion(
            credentialID: credentialID, clientDataJSON: client, authenticatorData: data,
            signature: Array(signature.derRepresentation), userHandle: userHandle)
    }

    func record(signCount: UInt32 = 0, isBackupEligible: Bool = false) -> PasskeyRecord {
        PasskeyRecord(
            credentialID: Array(1...16), publicKey: publicKey, aaguid: [UInt8](repeating: 0xAA, count: 16), signCount: signCount,
            isBackupEligible: isBackupEligible, isBackedUp: false, isUserVerificationInitialized: true)
    }

    func holder(_ record: PasskeyRecord? = nil, isNamedBefore: Bool = true) -> PasskeyHolder {
        PasskeyHolder(userHandle: [7, 7, 7], records: [record ?? self.record()], isNamedBefore: isNamedBefore)
    }
}
