public import Scheduling

/// Why the vault did not do what someone of a clinic asked.
public enum StaffRefusal: Error, Hashable, Sendable {
    /// The one answer to every sign-in that fails, whatever failed.
    case signInFailed
    /// Wrong passwords or codes for an account from browsers unknown to it:
    /// such browsers wait. Passkeys and known browsers are not kept out.
    case tooManyTries(retryAfterSeconds: Int)
    /// No such grant, or it has ended.
    case signedOut
    /// Not with this role, or not at this clinic.
    case notAllowed
    /// Prove again who you are; then ask again.
    case proofNeeded
    /// The link was used, replaced or is too old.
    case linkSpent
    /// More openings in an hour than this grant, or its clinic, may cause.
    case capReached(retryAfterSeconds: Int)
    case password(PasswordProblem)
    /// Not the code that the app shows now, or one that was used.
    case codeWrong
    /// The passkey's answer does not verify, or it is known already.
    case passkeyRefused
    /// The last way to sign in is not taken away.
    case lastMethod
    case unknownStaff
    /// The address has an account that another clinic's invitation made. Who
    /// has it is not this clinic's to vouch for: the operator gives the role.
    case knownElsewhere
    /// They have this role at the clinic; asked for again by who knows it, it
    /// is changed.
    case otherRole(StaffRole)
    /// No such sign-in of theirs, or it has ended.
    case unknownSignIn
    /// A name is empty or too long, or the address cannot be used.
    case malformed
    /// An account's or the service's limit is reached.
    case tooMany
}
