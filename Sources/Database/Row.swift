/// One row of an answer; columns by position, as the statement names them.
public struct Row: Sendable {
    let values: [Value]

    init(_ values: [Value]) { self.values = values }

    public subscript(_ column: Int) -> Value { values[column] }

    /// - Throws: `.malformedRow` when the column holds something else.
    public func integer(_ column: Int) throws(StoreError) -> Int64 {
        guard case .integer(let value) = values[column] else { throw .malformedRow }
        return value
    }

    public func text(_ column: Int) throws(StoreError) -> String {
        guard case .text(let value) = values[column] else { throw .malformedRow }
        return value
    }

    public func blob(_ column: Int) throws(StoreError) -> [UInt8] {
        guard case .blob(let value) = values[column] else { throw .malformedRow }
        return value
    }
}
