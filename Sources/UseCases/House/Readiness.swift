import Database
import Store

/// Whether this node may serve.
public enum Readiness: String, Sendable, Equatable {
    case ready
    case storeUnavailable = "store_unavailable"
    /// What is read goes on; nothing can be kept: a full disk, or a standby.
    case storeNotWritable = "store_not_writable"
    /// This machine's clock and the database's differ by more than 500 ms.
    case clockSkewed = "clock_skewed"
}
