import Database

extension Schema {
    /// What a list of clinics said of each the last time that it was loaded;
    /// and what is on no list any more, since when (0: it is).
    static func imports(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE imported_field (
                clinic \(s.blob) NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (clinic, field)
            ) \(s.clustered)
            """,
            "ALTER TABLE clinic ADD COLUMN removed_at \(s.integer) NOT NULL DEFAULT 0",
            "ALTER TABLE practitioner ADD COLUMN removed_at \(s.integer) NOT NULL DEFAULT 0",
        ]
    }
}
