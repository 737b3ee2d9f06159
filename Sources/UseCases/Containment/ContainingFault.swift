public import KeptOrders
public import Orders

/// Why something that officers signed was not taken.
public enum ContainingFault: Error, Hashable, Sendable {
    /// Nobody was made an officer here: see `creneau officer init`.
    case noOfficers
    case refused(OrderRefusal)
    /// The machine cannot keep it, and what is not kept is not in force.
    case notKept(OrdersFolderFault)
    /// One officer's orders of this minute are more than are taken.
    case tooMany(retryAfterSeconds: Int)
    /// A rehearsal is counted in the store, and the store does not answer.
    case storeAway
    /// As many are rehearsed at once as may be.
    case rehearsalsFull(retryAfterSeconds: Int)
}
