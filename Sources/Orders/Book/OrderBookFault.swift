/// Why bytes are no book of orders. Whoever reads them has no levels by it,
/// and is careful: never open.
public enum OrderBookFault: Error, Hashable, Sendable {
    /// Cut or altered, or never written by this program.
    case damaged
    /// Written by a newer program.
    case otherVersion
    /// A link, or an order, does not verify.
    case refused(OrderRefusal)
}
