public import Scheduling

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

extension RowInPlace {
    /// - Throws: `.malformedRow` for anything but 16 bytes.
    public func identifier<Entity>(_ column: Int, of _: Entity.Type = Entity.self) throws(StoreError) -> Identifier<Entity> {
        let found: Identifier<Entity>? = try withBlob(column) { bytes in
            guard let bytes, bytes.count == 16 else { return nil }
            return Identifier(
                high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
        guard let found else { throw .malformedRow }
        return found
    }
}
