/// Why the log does not go on by itself.
public enum LogFault: String, Error, Hashable, Sendable {
    /// The store has fewer leaves than were signed or published: it was put
    /// back to an earlier state.
    case wentBack = "went-back"
    /// The store's leaves are others than those that were signed.
    case forked
    /// The vault does not know what was signed: it was restored, and what was
    /// published since the backup is not in the store. A new log begins.
    case restored
    /// The vault signs with another key than before.
    case otherKey = "other-key"
}
