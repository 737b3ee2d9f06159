public import Containment

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

public protocol WriteTransaction: ReadTransaction {
    /// - Returns: rows inserted, updated or deleted.
    /// - Throws: `.unpermitted` for a kind that the transaction's permit does not fit.
    @discardableResult
    func execute(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> Int

    /// A change that answers with rows (`RETURNING`).
    func change(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> [Row]
}

/// What makes and changes tables, before any policy is in force.
public protocol SchemaTransaction: ReadTransaction {
    func execute(_ statement: Statement) throws(StoreError)
}

/// A kind of change, and what it is for: the engine lets it through under a
/// permit that fits it, whoever calls.
public protocol WriteKind: Sendable {
    var name: String { get }
    /// Whether the permit is of a capability that it serves, and for the clinic
    /// whose things it changes.
    func fits(_ permit: Permit) -> Bool
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

extension WriteTransaction {
    @discardableResult
    public func execute(_ kind: any WriteKind, _ sql: String, _ arguments: [Value]) throws(StoreError) -> Int {
        try execute(kind, Statement(sql, arguments))
    }

    public func change(_ kind: any WriteKind, _ sql: String, _ arguments: [Value]) throws(StoreError) -> [Row] {
        try change(kind, Statement(sql, arguments))
    }
}

extension SchemaTransaction {
    public func execute(_ sql: String, _ arguments: [Value]) throws(StoreError) { try execute(Statement(sql, arguments)) }
}
