/// What the browser sends when a person has used a passkey, and its
/// verification (Web Authentication Level 3 §7.2).
public struct PasskeyAssertion: Sendable {
    /// `rawId`.
    public let credentialID: [UInt8]
    /// `response.clientDataJSON`.
    public let clientDataJSON: [UInt8]
    /// `response.authenticatorData`.
    public let authenticatorData: [UInt8]
    /// `response.signature`.
    public let signature: [UInt8]
    /// `response.userHandle`; `nil` when it is absent or empty.
    public let userHandle: [UInt8]?

    public init(credentialID: [UInt8], clientDataJSON: [UInt8], authenticatorData: [UInt8], signature: [UInt8], userHandle: [UInt8]?) {
        self.credentialID = credentialID
        self.clientDataJSON = clientDataJSON
        self.authenticatorData = authenticatorData
        self.signature = signature
        self.userHandle = userHandle?.isEmpty == true ? nil : userHandle
    }

    /// Verifies that `holder` used one of their passkeys for this challenge.
    ///
    /// - Returns: the record to keep, and what the counter says: a possible
    ///   clone is no error of this function's, and the caller's to refuse.
    public func verify(_ expected: PasskeyExpectation, holder: PasskeyHolder) throws(PasskeyError) -> PasskeyAssertionOutcome {
        guard (userHandle?.count ?? 0) <= PasskeyLimits.userHandleBytesMax else { throw .tooLong }
        let proof = PasskeyProof(clientDataJSON: clientDataJSON, authenticatorData: authenticatorData, signature: signature)
        try proof.checkLimits()
        let record = try record(of: holder)
        let data = try proof.checked(expected)
        guard data.flags.contains(.backupEligible) == record.isBackupEligible else { throw .backupEligibilityChanged }
        guard proof.isSigned(by: try PasskeyPublicKey(cose: record.publicKey)) else { throw .signatureInvalid }
        var updated = record
        updated.signCount = max(record.signCount, data.signCount)
        updated.isBackedUp = data.flags.contains(.backedUp)
        return PasskeyAssertionOutcome(
            record: updated, isUserVerified: data.flags.contains(.userVerified),
            counter: SignCounter(stored: record.signCount, received: data.signCount))
    }

    /// §7.2 step 6.
    private func record(of holder: PasskeyHolder) throws(PasskeyError) -> PasskeyRecord {
        guard let record = holder.records.first(where: { $0.credentialID == credentialID }) else { throw .credentialUnknown }
        guard let userHandle else {
            guard holder.isNamedBefore else { throw .userHandleMissing }
            return record
        }
        guard userHandle == holder.userHandle else { throw .userHandleMismatch }
        return record
    }
}
