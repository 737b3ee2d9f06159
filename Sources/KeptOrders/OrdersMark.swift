internal import Files

/// Tells whether the kept orders are still those that were read.
public struct OrdersMark: Equatable, Sendable {
    let root: FileMark?
    let book: FileMark?

    /// Long enough unchanged that the next change is sure to be seen.
    public var isSettled: Bool { (root?.isSettled ?? true) && (book?.isSettled ?? true) }
}
