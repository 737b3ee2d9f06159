import Containment

/// What can be asked inside a transaction. Synchronous on purpose: nothing can
/// suspend between two statements of one transaction.
///
/// An error ends the transaction: a body that meets one lets it through, for
/// PostgreSQL answers nothing more before the rollback.
public protocol ReadTransaction {
    func query(_ statement: Statement) throws(StoreError) -> [Row]

    /// Hands rows over where they stand, for answers of which a copy of each
    /// row would cost more than the answer. The transaction can be asked
    /// nothing else meanwhile; what is too long for memory is asked in pages.
    func scan(_ statement: Statement, _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError)
}

extension Permit {
    func require(_ kind: any WriteKind) throws(StoreError) {
        guard kind.fits(self) else { throw .unpermitted(write: kind.name, capability: capability.rawValue) }
    }
}

/// Texts whose placeholders are numbered by hand.
extension ReadTransaction {
    public func query(_ sql: String, _ arguments: [Value]) throws(StoreError) -> [Row] { try query(Statement(sql, arguments)) }
}
