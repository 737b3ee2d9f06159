import Database

extension Schema {
    /// What people leave with a clinic, to be called back. Who they are and
    /// how they are reached is sealed; `form` and `said` are keyed hashes.
    static func words(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE left_word (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16), clinic \(s.blob) NOT NULL REFERENCES clinic (id),
                form \(s.blob) NOT NULL UNIQUE, said \(s.blob) NOT NULL, day \(s.integer) NOT NULL, left_at \(s.integer) NOT NULL,
                state \(s.integer) NOT NULL, version \(s.integer) NOT NULL DEFAULT 1, tries \(s.integer) NOT NULL DEFAULT 0,
                tried_at \(s.integer) NOT NULL DEFAULT 0, tried_before \(s.integer) NOT NULL DEFAULT 0,
                called_at \(s.integer) NOT NULL DEFAULT 0
            ) \(s.clustered)
            """,
            "CREATE INDEX left_word_waiting ON left_word (clinic, id) WHERE state = 0",
            "CREATE INDEX left_word_called ON left_word (clinic, called_at) WHERE state = 1",
            "CREATE INDEX left_word_day ON left_word (day)",
            // How many wait with each clinic: stepped, never computed, so that a full box is full.
            """
            CREATE TABLE drop_box (
                clinic \(s.blob) PRIMARY KEY REFERENCES clinic (id), waiting \(s.integer) NOT NULL CHECK (waiting >= 0)
            ) \(s.clustered)
            """,
        ]
    }
}
