import Database

extension Schema {
    /// The log's leaves in their order. What arrives waits in `log_leaf`,
    /// without an index (`idx` marks those that are being moved), and comes
    /// here with its number: this list only ever grows at its end.
    static func sequence(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            // A log that was begun anew after a restore is another one; the newest goes on.
            // peaks: the right edge of its tree, 32 bytes for each bit of size.
            """
            CREATE TABLE log (
                n \(s.integer) PRIMARY KEY CHECK (n > 0), origin TEXT NOT NULL, size \(s.integer) NOT NULL CHECK (size >= 0),
                peaks \(s.blob) NOT NULL, signed_size \(s.integer) NOT NULL CHECK (signed_size <= size), note TEXT NOT NULL,
                log_key TEXT NOT NULL
            ) \(s.strict)
            """,
            """
            CREATE TABLE log_entry (
                log \(s.integer) NOT NULL REFERENCES log (n), idx \(s.integer) NOT NULL, id \(s.blob) NOT NULL, leaf TEXT NOT NULL,
                PRIMARY KEY (log, idx)
            ) \(s.clustered)
            """,
            // Ids are ordered in time, so this grows at its end too.
            "CREATE UNIQUE INDEX log_entry_id ON log_entry (id)",
            // Which leaf says that a seal was opened.
            "ALTER TABLE journal_opening ADD COLUMN leaf \(s.blob)",
        ]
    }
}
