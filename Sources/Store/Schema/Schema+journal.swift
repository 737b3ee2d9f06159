import Database

extension Schema {
    /// What the vault's journal says, imported: ids and numbers, nothing of a
    /// person. `PRIMARY KEY (writer, n)` is what makes importing twice, or on
    /// two nodes at once, the same as importing once.
    static func journal(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE journal_entry (
                writer \(s.blob) NOT NULL CHECK (length(writer) = 8), n \(s.integer) NOT NULL CHECK (n > 0),
                at \(s.integer) NOT NULL, purpose \(s.integer) NOT NULL, actor \(s.integer) NOT NULL,
                staff \(s.blob), grant_id \(s.blob), role \(s.integer),
                seals \(s.integer) NOT NULL, digest \(s.blob) NOT NULL,
                PRIMARY KEY (writer, n)
            ) \(s.clustered)
            """,
            "CREATE INDEX journal_entry_at ON journal_entry (at, n)",
            // A row for each seal of an entry, in the entry's order.
            """
            CREATE TABLE journal_opening (
                writer \(s.blob) NOT NULL, n \(s.integer) NOT NULL, place \(s.integer) NOT NULL,
                record \(s.blob) NOT NULL, kind \(s.integer) NOT NULL, version \(s.integer) NOT NULL,
                PRIMARY KEY (writer, n, place), FOREIGN KEY (writer, n) REFERENCES journal_entry (writer, n)
            ) \(s.clustered)
            """,
            "CREATE INDEX journal_opening_record ON journal_opening (record)",
            // What the import met and could not have come about by itself.
            """
            CREATE TABLE journal_fault (
                writer \(s.blob) NOT NULL, n \(s.integer) NOT NULL, kind \(s.integer) NOT NULL, at \(s.integer) NOT NULL,
                PRIMARY KEY (writer, n, kind)
            ) \(s.clustered)
            """,
        ]
    }
}
