/// The first step of a ceremony that failed, in the standard's order.
///
/// For the journal and for tests: whoever tries to sign in is told the same
/// whichever it is. Numbers of steps are those of Web Authentication Level 3,
/// §7.1 (registration) and §7.2 (assertion).
public enum PasskeyError: Error, Hashable, Sendable, CaseIterable {
    /// Something is longer than `PasskeyLimits` allows.
    case tooLong
    /// No such credential is registered for the person (§7.2 step 6).
    case credentialUnknown
    /// The person was not named before and the authenticator does not say
    /// who they are (§7.2 step 6).
    case userHandleMissing
    /// The authenticator says that they are another (§7.2 step 6).
    case userHandleMismatch
    /// Client data is not the JSON it must be (§7.1 steps 5 and 6, §7.2 steps 8 and 9).
    case clientDataMalformed
    /// Made for the other ceremony (§7.1 step 7, §7.2 step 10).
    case typeMismatch
    /// Made for another challenge (§7.1 step 8, §7.2 step 11).
    case challengeMismatch
    /// Made on another site (§7.1 step 9, §7.2 step 12).
    case originMismatch
    /// Made in a frame of another site, and none is expected (§7.1 step 10, §7.2 step 13).
    case crossOrigin
    /// Made in a frame of a site that is not expected (§7.1 step 11, §7.2 step 14).
    case topOriginMismatch
    /// The attestation object is not the CBOR it must be (§7.1 step 13).
    case attestationMalformed
    /// Authenticator data is cut, has something left over, or has or lacks a
    /// credential where it must not (§6.1, §6.5.1).
    case authenticatorDataMalformed
    /// For another relying party (§7.1 step 14, §7.2 step 15).
    case relyingPartyMismatch
    /// Nobody touched the authenticator (§7.1 step 15, §7.2 step 16).
    case userNotPresent
    /// It did not verify who touched it, and this is required (§7.1 step 16, §7.2 step 17).
    case userNotVerified
    /// Backed up without being eligible (§7.1 step 17, §7.2 step 18).
    case backupFlagsInvalid
    /// Eligibility for backup differs from what was registered (§7.2 step 19).
    case backupEligibilityChanged
    /// The key is for an algorithm that was not offered (§7.1 step 20).
    case algorithmNotAllowed
    /// The key's bytes are no key of its algorithm (§5.8.5, §7.1 step 20).
    case publicKeyMalformed
    /// A statement that can be checked without trusting anyone is wrong (§7.1 step 22).
    case attestationInvalid
    /// More than 1,023 bytes, or none (§7.1 step 25).
    case credentialIDInvalid
    /// Not signed by the credential's key (§7.2 step 21).
    case signatureInvalid
}
