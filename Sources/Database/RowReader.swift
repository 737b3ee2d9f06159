/// Reads a row from its first column to its last, in the order in which the
/// statement names them: a column that is added is read where it stands.
public struct RowReader {
    private let row: Row
    private var column = 0

    public init(_ row: Row) { self.row = row }

    private mutating func next() -> Value {
        defer { column += 1 }
        return row[column]
    }

    // Each throws `.malformedRow` when the column holds something else.

    public mutating func integer() throws(StoreError) -> Int64 {
        guard case .integer(let value) = next() else { throw .malformedRow }
        return value
    }

    public mutating func integerOrNil() throws(StoreError) -> Int64? {
        switch next() {
        case .null: return nil
        case .integer(let value): return value
        default: throw .malformedRow
        }
    }

    public mutating func number() throws(StoreError) -> Int { Int(try integer()) }

    /// Kept as 0 or 1, or as when it became so.
    public mutating func flag() throws(StoreError) -> Bool { try integer() != 0 }

    public mutating func text() throws(StoreError) -> String {
        guard case .text(let value) = next() else { throw .malformedRow }
        return value
    }

    public mutating func bytes() throws(StoreError) -> [UInt8] {
        guard case .blob(let value) = next() else { throw .malformedRow }
        return value
    }

    public mutating func bytesOrNil() throws(StoreError) -> [UInt8]? {
        switch next() {
        case .null: return nil
        case .blob(let value): return value
        default: throw .malformedRow
        }
    }

    @inlinable
    public mutating func choice<Choice: RawRepresentable<Int>>() throws(StoreError) -> Choice {
        guard let choice = Choice(rawValue: try number()) else { throw .malformedRow }
        return choice
    }

    @inlinable
    public mutating func choice<Choice: RawRepresentable<Int64>>() throws(StoreError) -> Choice {
        guard let choice = Choice(rawValue: try integer()) else { throw .malformedRow }
        return choice
    }

    /// `nil` for a number that stands for none.
    @inlinable
    public mutating func choiceOrNil<Choice: RawRepresentable<Int>>() throws(StoreError) -> Choice? { Choice(rawValue: try number()) }

    /// What a text stands for.
    @inlinable
    public mutating func parsed<Parsed>(_ read: (String) -> Parsed?) throws(StoreError) -> Parsed {
        guard let parsed = read(try text()) else { throw .malformedRow }
        return parsed
    }
}
