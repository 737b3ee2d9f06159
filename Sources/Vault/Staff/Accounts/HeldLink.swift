internal import Bytes
internal import Credentials
internal import Scheduling

/// A link that works once; at most one a purpose and account.
struct HeldLink: Sendable {
    /// Under the purpose: see `OneTimeToken.hash(for:)`.
    let hash: Digest32
    let purpose: OneTimePurpose
    let expires: Instant

    var made: Instant {
        switch purpose {
        case .invitation: expires - StaffLimits.linkSeconds
        case .signIn: expires - StaffLimits.signInLinkSeconds
        }
    }
}
