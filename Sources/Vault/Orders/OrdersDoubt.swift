internal import KeptOrders

/// Why the vault does not know which orders there are, and is careful.
enum OrdersDoubt: Error, Hashable, Sendable {
    /// The machine's folder is not what it should be.
    case folder(OrdersFolderFault)
    /// There were officers, and the folder knows of none, or none is named.
    case removed
    /// The chain of officers begins otherwise than the first that was seen.
    case otherRoot
    /// The folder was put back: it lacks what was seen in it.
    case behind
    /// The vault's own file of the root cannot be read: whose orders to follow
    /// cannot be told.
    case pinDamaged
}
