package import UseCases

/// Why a request is not answered with what it asked for. Closed; what each
/// becomes on the wire is decided in `Fault+answer.swift` and nowhere else.
package enum Fault: Error, Sendable, Equatable {
    /// A verb refused.
    case refusal(Refusal)
    /// The body or the parameters cannot be read as what they should be.
    case unreadable([Unreadable])
    /// The `Idempotency-Key` has under 128 bits; see `IdempotencyKey`.
    case guessableKey
    /// The bearer token is missing or malformed.
    case unauthenticated
    /// A form that this site did not give out, or whose session has ended.
    case formExpired
    /// A link that opens nothing here.
    case wrongLink
    /// What claims to be the text gateway's and is not signed by it.
    case unsigned
    case notFound
    /// The methods that the address knows, as `Allow` writes them.
    case methodNotAllowed(allow: String)
    case methodUnknown
    case bodyTooLarge
    /// The rest of the body did not come in time.
    case bodyTooSlow
    case unsupportedMedia
    /// Requests a minute, counted in memory.
    case tooManyRequests(limit: Int, retryAfterSeconds: Int)
}
