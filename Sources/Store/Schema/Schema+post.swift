import Database

extension Schema {
    /// When people are reminded, whether they said that they will come, and
    /// what became of messages that did not arrive.
    static func post(_ dialect: Dialect) -> [String] {
        let integer = Spelling.of(dialect).integer
        return [
            "ALTER TABLE clinic ADD COLUMN reminders TEXT NOT NULL DEFAULT '1'",
            "ALTER TABLE appointment ADD COLUMN confirmed_at \(integer) NOT NULL DEFAULT 0",
            // When it was last moved: what was told about it is fresh from then on.
            "ALTER TABLE appointment ADD COLUMN moved_at \(integer) NOT NULL DEFAULT 0",
            "ALTER TABLE outbox ADD COLUMN reason \(integer) NOT NULL DEFAULT 0",
            "ALTER TABLE outbox ADD COLUMN closed_at \(integer) NOT NULL DEFAULT 0",
            // When somebody of the clinic saw to it.
            "ALTER TABLE outbox ADD COLUMN settled_at \(integer) NOT NULL DEFAULT 0",
            "DROP INDEX outbox_dead",
            "CREATE INDEX outbox_undelivered ON outbox (appointment) WHERE state IN (2, 4) AND settled_at = 0",
        ]
    }
}
