import CLibPQ

/// One `PGresult`, freed with its owner.
struct PostgresResult: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { PQclear(handle) }

    var status: ExecStatusType { PQresultStatus(handle) }

    /// The error that the server answered with; `nil` when it was none.
    var error: StoreError? {
        switch status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_PIPELINE_SYNC, PGRES_EMPTY_QUERY: return nil
        default:
            // 'C' is PG_DIAG_SQLSTATE. An error of libpq itself has none: the connection broke.
            guard let state = PQresultErrorField(handle, 0x43) else { return .unavailable }
            return StoreError(sqlState: String(cString: state))
        }
    }

    /// What the command called itself: `COMMIT`, `ROLLBACK`, `INSERT 0 1` …
    var command: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// Rows inserted, updated or deleted; 0 for a query.
    var changed: Int {
        guard !command.hasPrefix("SELECT"), let count = PQcmdTuples(handle) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    private var rowCount: Int32 { PQntuples(handle) }

    func forEachRow(_ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError) {
        for index in 0..<rowCount { try body(PostgresRow(result: handle, row: index)) }
    }

    func rows() throws(StoreError) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(Int(rowCount))
        for index in 0..<rowCount { rows.append(try row(index)) }
        return rows
    }

    private func row(_ index: Int32) throws(StoreError) -> Row {
        var values: [Value] = []
        let columns = PQnfields(handle)
        values.reserveCapacity(Int(columns))
        for column in 0..<columns { values.append(try value(index, column)) }
        return Row(values)
    }

    private func value(_ row: Int32, _ column: Int32) throws(StoreError) -> Value {
        guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
        return try Value(type: PQftype(handle, column), binary: bytes)
    }
}
