import Database

extension Schema {
    /// What officers signed, numbered as it came into the store: links of
    /// their chain and orders, as one sequence, whose last number is the epoch.
    static func orders(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE containment_note (
                n \(s.integer) PRIMARY KEY CHECK (n > 0), name TEXT NOT NULL UNIQUE, note TEXT NOT NULL,
                seen_at \(s.integer) NOT NULL, link \(s.integer) NOT NULL CHECK (link >= 0)
            ) \(s.strict)
            """
        ]
    }
}
