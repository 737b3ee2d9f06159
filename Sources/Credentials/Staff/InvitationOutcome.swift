import Scheduling

/// What came of an invitation.
public enum InvitationOutcome: Sendable, Equatable {
    /// For the link that they follow; shown once.
    case link(OneTimeToken)
    /// They have an account and a way to sign in: the role is theirs at once.
    case added
}
