public import Scheduling

/// How someone proves who they are.
public enum SignInProof: Sendable {
    /// - Parameters:
    ///   - challenge: the one that was given for `binding`.
    ///   - binding: 32 bytes that stand for the browser that asked for it.
    case passkey(PasskeyAssertion, challenge: PasskeyChallenge, binding: [UInt8])
    /// - Parameter code: six digits of the authenticator app, as typed.
    case password(EmailAddress, Password, code: String)
    case recoveryCode(EmailAddress, RecoveryCode)
    /// A link for signing in once.
    case link(OneTimeToken)
}
