import Scheduling
import Store

/// Why a try did not succeed.
public enum DeliveryFailure: Sendable, Equatable {
    /// The server may take it later.
    case temporary
    /// The address refuses: trying again is useless.
    case permanent
    /// The mailbox has no room, says its server for good.
    case mailboxFull
    /// There is no address to write to.
    case nobody
    /// Its contact was written to enough for what caused it.
    case heldBack
    /// The server cannot be reached; tries do not count.
    case unreachable
}
