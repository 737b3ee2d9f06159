internal import Crypto
internal import FoundationEssentials

/// What an authenticator made of a challenge, and nothing of whose it is: for
/// a passkey that is known by its public key alone, as one that signs orders.
public struct PasskeyProof: Sendable {
    /// `response.clientDataJSON`.
    public let clientDataJSON: [UInt8]
    /// `response.authenticatorData`.
    public let authenticatorData: [UInt8]
    /// `response.signature`.
    public let signature: [UInt8]

    public init(clientDataJSON: [UInt8], authenticatorData: [UInt8], signature: [UInt8]) {
        self.clientDataJSON = clientDataJSON
        self.authenticatorData = authenticatorData
        self.signature = signature
    }

    /// Verifies that the key signed for this challenge (Web Authentication
    /// Level 3 §7.2, steps 8 to 18 and 20 to 21). There is no record that a
    /// counter, or the eligibility for backup, could be compared with.
    ///
    /// - Parameter point: a public key on P-256, uncompressed: 65 bytes
    ///   (SEC 1 §2.3.3).
    public func verify(_ expected: PasskeyExpectation, byP256 point: [UInt8]) throws(PasskeyError) {
        try checkLimits()
        _ = try checked(expected)
        guard let key = try? P256.Signing.PublicKey(x963Representation: point) else { throw .publicKeyMalformed }
        guard isSigned(by: .es256(key)) else { throw .signatureInvalid }
    }

    func checkLimits() throws(PasskeyError) {
        guard authenticatorData.count <= PasskeyLimits.authenticatorDataBytesMax, signature.count <= PasskeyLimits.signatureBytesMax
        else { throw .tooLong }
    }

    /// §7.2 steps 8 to 18.
    func checked(_ expected: PasskeyExpectation) throws(PasskeyError) -> AuthenticatorData {
        try ClientData(clientDataJSON).check(type: "webauthn.get", expected)
        let data = try AuthenticatorData(authenticatorData)
        // §6.1: an assertion carries no credential.
        guard data.credential == nil else { throw .authenticatorDataMalformed }
        try data.check(expected)
        return data
    }

    /// §7.2 steps 20 and 21.
    func isSigned(by key: PasskeyPublicKey) -> Bool {
        key.isValid(signature: signature, for: authenticatorData + Array(SHA256.hash(data: clientDataJSON)))
    }
}
