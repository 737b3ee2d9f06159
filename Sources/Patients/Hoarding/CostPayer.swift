/// Whose a ticket is, until it is paid.
public enum CostPayer: Sendable {
    /// The browser that owns the hold.
    case browser
    /// Whoever is in the network: a program's owner is new with each request
    /// that has no idempotency key.
    case network
}
