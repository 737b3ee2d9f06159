import GRDBSQLite

/// The row that a statement stands on, read in SQLite's own memory: GRDB's
/// rows would copy each value twice.
struct SQLiteRow: RowInPlace {
    let statement: OpaquePointer
    let columns: Int32

    func integer(_ column: Int) throws(StoreError) -> Int64 {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else { throw .malformedRow }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func withBlob<Answer>(_ column: Int, _ body: (UnsafeRawBufferPointer?) -> Answer) throws(StoreError) -> Answer {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_BLOB: return body(bytes(Int32(column)))
        case SQLITE_NULL: return body(nil)
        default: throw .malformedRow
        }
    }

    func copied() throws(StoreError) -> Row {
        var values: [Value] = []
        values.reserveCapacity(Int(columns))
        for column in 0..<columns { values.append(try value(column)) }
        return Row(values)
    }

    private func value(_ column: Int32) throws(StoreError) -> Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            .text(
                String(
                    decoding: UnsafeBufferPointer(
                        start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column))),
                    as: UTF8.self))
        case SQLITE_BLOB: .blob([UInt8](bytes(column)))
        // No column of ours is real.
        default: throw .malformedRow
        }
    }

    private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        // SQLite gives no address for an empty one.
        let blob = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, column)))
    }
}
