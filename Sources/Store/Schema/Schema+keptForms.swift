import Database

extension Schema {
    /// Forms that came back to be mended, for ten minutes: sealed under a key
    /// that only the browser's cookie holds.
    static func keptForms(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE kept_form (
                id \(s.blob) PRIMARY KEY, sealed \(s.blob) NOT NULL, expires_at \(s.integer) NOT NULL
            ) \(s.strict)
            """,
            "CREATE INDEX kept_form_expiry ON kept_form (expires_at)",
        ]
    }
}
