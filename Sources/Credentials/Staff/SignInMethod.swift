import Scheduling

/// What a sign-in was proved with.
public enum SignInMethod: String, Hashable, Sendable, CaseIterable {
    case passkey, password
    case recoveryCode = "recovery-code"
    case link
}
