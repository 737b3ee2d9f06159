/// What can be asked inside a transaction. Synchronous on purpose: nothing can
/// suspend between two statements of one transaction.
///
/// An error ends the transaction: a body that meets one lets it through, for
/// PostgreSQL answers nothing more before the rollback.
public protocol ReadTransaction {
    func query(_ sql: String, _ arguments: [Value]) throws(StoreError) -> [Row]

    /// Hands rows over where they stand, for answers of which a copy of each
    /// row would cost more than the answer. The transaction can be asked
    /// nothing else meanwhile; what is too long for memory is asked in pages.
    func scan(_ sql: String, _ arguments: [Value], _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError)
}

public protocol WriteTransaction: ReadTransaction {
    /// - Returns: rows inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ arguments: [Value]) throws(StoreError) -> Int
}

extension ReadTransaction {
    public func query(_ statement: Statement) throws(StoreError) -> [Row] { try query(statement.sql, statement.arguments) }

    public func scan(_ statement: Statement, _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError) {
        try scan(statement.sql, statement.arguments, body)
    }
}

extension WriteTransaction {
    /// - Returns: rows inserted, updated or deleted.
    @discardableResult
    public func execute(_ statement: Statement) throws(StoreError) -> Int { try execute(statement.sql, statement.arguments) }
}
