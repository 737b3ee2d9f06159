import Database

/// Something that a row of a statement tells, column by column.
protocol StoredRow {
    init(_ row: inout RowReader) throws(StoreError)
}

extension StoredRow {
    init(_ row: Row) throws(StoreError) {
        var reader = RowReader(row)
        try self.init(&reader)
    }
}

extension ReadTransaction {
    func all<Stored: StoredRow>(_ statement: Statement) throws(StoreError) -> [Stored] {
        let rows = try query(statement)
        var all: [Stored] = []
        all.reserveCapacity(rows.count)
        for row in rows { all.append(try Stored(row)) }
        return all
    }

    func first<Stored: StoredRow>(_ statement: Statement) throws(StoreError) -> Stored? {
        guard let row = try query(statement).first else { return nil }
        return try Stored(row)
    }
}
