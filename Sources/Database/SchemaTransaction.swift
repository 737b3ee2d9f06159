/// What makes and changes tables, before any policy is in force.
public protocol SchemaTransaction: ReadTransaction {
    func execute(_ statement: Statement) throws(StoreError)
}

extension SchemaTransaction {
    public func execute(_ sql: String, _ arguments: [Value]) throws(StoreError) { try execute(Statement(sql, arguments)) }
}
