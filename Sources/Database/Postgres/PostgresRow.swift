import CLibPQ

/// A row of a result, read in libpq's own memory while the result lives.
struct PostgresRow: RowInPlace {
    let result: OpaquePointer
    let row: Int32

    func integer(_ column: Int) throws(StoreError) -> Int64 {
        guard let bytes = bytes(Int32(column)) else { throw .malformedRow }
        switch PQftype(result, Int32(column)) {
        case PostgresType.int8 where bytes.count == 8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case PostgresType.int4 where bytes.count == 4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        default: throw .malformedRow
        }
    }

    func withBlob<Answer>(_ column: Int, _ body: (UnsafeRawBufferPointer?) -> Answer) throws(StoreError) -> Answer {
        guard PQftype(result, Int32(column)) == PostgresType.bytea else { throw .malformedRow }
        return body(bytes(Int32(column)))
    }

    /// `nil` where the column is null.
    private func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
    }
}
