import Scheduling

/// Reads a row from its first column to its last, in the order in which the
/// statement names them: a column that is added is read where it stands.
struct RowReader {
    private let row: Row
    private var column = 0

    init(_ row: Row) { self.row = row }

    private mutating func next() -> Value {
        defer { column += 1 }
        return row[column]
    }

    // Each throws `.malformedRow` when the column holds something else.

    mutating func integer() throws(StoreError) -> Int64 {
        guard case .integer(let value) = next() else { throw .malformedRow }
        return value
    }

    mutating func integerOrNil() throws(StoreError) -> Int64? {
        switch next() {
        case .null: return nil
        case .integer(let value): return value
        default: throw .malformedRow
        }
    }

    mutating func number() throws(StoreError) -> Int { Int(try integer()) }

    /// Kept as 0 or 1, or as when it became so.
    mutating func flag() throws(StoreError) -> Bool { try integer() != 0 }

    mutating func text() throws(StoreError) -> String {
        guard case .text(let value) = next() else { throw .malformedRow }
        return value
    }

    mutating func bytes() throws(StoreError) -> [UInt8] {
        guard case .blob(let value) = next() else { throw .malformedRow }
        return value
    }

    mutating func bytesOrNil() throws(StoreError) -> [UInt8]? {
        switch next() {
        case .null: return nil
        case .blob(let value): return value
        default: throw .malformedRow
        }
    }

    mutating func instant() throws(StoreError) -> Instant { Instant(seconds: try integer()) }

    /// What has not happened is kept as 0.
    mutating func instantOrNil() throws(StoreError) -> Instant? {
        let seconds = try integer()
        return seconds == 0 ? nil : Instant(seconds: seconds)
    }

    mutating func id<Entity>() throws(StoreError) -> Identifier<Entity> {
        guard let id = Identifier<Entity>(bytes: try bytes()) else { throw .malformedRow }
        return id
    }

    mutating func idOrNil<Entity>() throws(StoreError) -> Identifier<Entity>? { try bytesOrNil().flatMap { Identifier<Entity>(bytes: $0) } }

    mutating func choice<Choice: RawRepresentable<Int>>() throws(StoreError) -> Choice {
        guard let choice = Choice(rawValue: try number()) else { throw .malformedRow }
        return choice
    }

    mutating func choice<Choice: RawRepresentable<Int64>>() throws(StoreError) -> Choice {
        guard let choice = Choice(rawValue: try integer()) else { throw .malformedRow }
        return choice
    }

    /// `nil` for a number that stands for none.
    mutating func choiceOrNil<Choice: RawRepresentable<Int>>() throws(StoreError) -> Choice? { Choice(rawValue: try number()) }

    /// What a text stands for.
    mutating func parsed<Parsed>(_ read: (String) -> Parsed?) throws(StoreError) -> Parsed {
        guard let parsed = read(try text()) else { throw .malformedRow }
        return parsed
    }

    mutating func date() throws(StoreError) -> LocalDate { LocalDate(dayNumber: try number()) }

    mutating func languages() throws(StoreError) -> LanguageSet { LanguageSet(rawValue: UInt8(truncatingIfNeeded: try integer())) }
}

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
