internal import VaultCalls

/// A call as the vault serves it. A file a call says what of it the journal
/// has to hold, why it is refused, and how it is answered, by being one of:
///
/// ```
/// ServiceCall   the service asks, or a person with their own secret
/// DecidedCall   the desk asks, and accounts and grants decide
/// DeskCall      the same, where a password has to be hashed first
/// TypedCall     the desk asks with what somebody typed
/// ```
///
/// or, where it is like nothing else, an `AloneCall` or a `BatchedCall`.
protocol ServedCall: VaultCall {
    /// Itself, as the core is given it.
    var work: VaultWork { get }
}
