import Containment

public protocol WriteTransaction: ReadTransaction {
    /// - Returns: rows inserted, updated or deleted.
    /// - Throws: `.unpermitted` for a kind that the transaction's permit does not fit.
    @discardableResult
    func execute(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> Int

    /// A change that answers with rows (`RETURNING`).
    func change(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> [Row]
}

extension WriteTransaction {
    @discardableResult
    public func execute(_ kind: any WriteKind, _ sql: String, _ arguments: [Value]) throws(StoreError) -> Int {
        try execute(kind, Statement(sql, arguments))
    }

    public func change(_ kind: any WriteKind, _ sql: String, _ arguments: [Value]) throws(StoreError) -> [Row] {
        try change(kind, Statement(sql, arguments))
    }
}
