import Database

extension Schema {
    /// Whose act a message was, for as long as it waits, and how many were
    /// held back for what others caused. Nothing personal: numbers by clinic,
    /// day (UTC) and kind.
    static func heldBack(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            "ALTER TABLE outbox ADD COLUMN cause \(s.blob)",
            // An empty clinic: about no visit yet.
            """
            CREATE TABLE held_back (
                clinic \(s.blob) NOT NULL, day \(s.integer) NOT NULL, kind \(s.integer) NOT NULL, n \(s.integer) NOT NULL,
                PRIMARY KEY (clinic, day, kind)
            ) \(s.clustered)
            """,
        ]
    }
}
