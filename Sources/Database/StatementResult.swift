/// What one statement of a list did.
public struct StatementResult: Sendable {
    public let rows: [Row]
    /// Rows inserted, updated or deleted.
    public let changed: Int

    public init(rows: [Row], changed: Int) {
        self.rows = rows
        self.changed = changed
    }
}
