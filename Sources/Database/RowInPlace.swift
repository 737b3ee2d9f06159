/// A row in the database driver's own memory: nothing is copied but what is
/// asked for. Good only while it is handed over.
public protocol RowInPlace {
    /// - Throws: `.malformedRow` when the column holds something else.
    func integer(_ column: Int) throws(StoreError) -> Int64

    /// Hands over the bytes of a blob; `nil` bytes where the column is null.
    ///
    /// - Throws: `.malformedRow` when the column holds something else.
    func withBlob<Answer>(_ column: Int, _ body: (UnsafeRawBufferPointer?) -> Answer) throws(StoreError) -> Answer
}
