internal import Crypto
internal import FoundationEssentials

/// What the browser sends when a person has made a passkey, and its
/// verification (Web Authentication Level 3 §7.1).
///
/// No attestation is asked for, and none is trusted: a statement in any
/// format is accepted, and proves nothing here about the authenticator. Only
/// "none" and the credential's own signature ("packed" without certificates)
/// are checked, because they can be without trusting a maker; a certificate
/// is never looked at.
public struct PasskeyRegistration: Sendable {
    /// `response.clientDataJSON`.
    public let clientDataJSON: [UInt8]
    /// `response.attestationObject`.
    public let attestationObject: [UInt8]

    public init(clientDataJSON: [UInt8], attestationObject: [UInt8]) {
        self.clientDataJSON = clientDataJSON
        self.attestationObject = attestationObject
    }

    /// The record to keep, once the caller has seen that no one else has
    /// this credential id (§7.1 step 26): an id that is known must be refused.
    public func verify(_ expected: PasskeyExpectation) throws(PasskeyError) -> PasskeyRecord {
        try ClientData(clientDataJSON).check(type: "webauthn.create", expected)
        let hash = Array(SHA256.hash(data: clientDataJSON))
        let object = try AttestationObject(attestationObject)
        let data = try AuthenticatorData(object.authenticatorBytes)
        guard let credential = data.credential else { throw .authenticatorDataMalformed }
        try data.check(expected)
        let key = try PasskeyPublicKey(cose: credential.publicKey)
        guard expected.algorithms.contains(key.algorithm) else { throw .algorithmNotAllowed }
        try object.check(key: key, clientDataHash: hash)
        guard (1...PasskeyLimits.credentialIDBytesMax).contains(credential.credentialID.count) else { throw .credentialIDInvalid }
        return PasskeyRecord(
            credentialID: credential.credentialID, publicKey: credential.publicKey, aaguid: credential.aaguid,
            signCount: data.signCount, isBackupEligible: data.flags.contains(.backupEligible),
            isBackedUp: data.flags.contains(.backedUp), isUserVerificationInitialized: data.flags.contains(.userVerified))
    }
}
