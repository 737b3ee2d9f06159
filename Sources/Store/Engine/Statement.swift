/// One statement with its arguments. The text is the same for both engines:
/// placeholders are `$1…`, each may appear any number of times, in any order.
///
/// Texts are few and prepared once per connection: values never stand in them.
public struct Statement: Sendable {
    public let sql: String
    public let arguments: [Value]

    public init(_ sql: String, _ arguments: [Value]) {
        self.sql = sql
        self.arguments = arguments
    }
}

public struct StatementResult: Sendable {
    public let rows: [Row]
    /// Rows inserted, updated or deleted.
    public let changed: Int

    public init(rows: [Row], changed: Int) {
        self.rows = rows
        self.changed = changed
    }
}
