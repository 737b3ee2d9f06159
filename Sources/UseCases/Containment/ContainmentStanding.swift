public import KeptOrders
public import Orders

/// How a process stands to the orders.
public struct ContainmentStanding: Sendable {
    /// `nil` where nobody is an officer, or nothing is known.
    public let book: OrderBook?
    /// How far the store's sequence of them is known and applied.
    public let number: Int64
    /// Why the process is careful; `nil` when it is not.
    public let fault: OrdersFolderFault?
    /// Orders and links that the store has not yet.
    public let unentered: Int
}
