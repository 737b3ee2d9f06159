public import Orders

/// Why the kept orders are not known. A process that meets one of the first
/// five is careful: never open.
public enum OrdersFolderFault: Error, Hashable, Sendable {
    /// The file of the root is not 64 hexadecimal digits.
    case rootDamaged
    /// A book is there, and no root to verify it by.
    case rootMissing
    /// A root is there, and nobody knows the chain that begins with it.
    case bookMissing
    case bookDamaged(OrderBookFault)
    case unreadable(String, code: Int32)
    case unwritable(String, code: Int32)
    /// Officers were made here already.
    case exists
    /// What was to be added is not taken.
    case refused(OrderRefusal)
}
