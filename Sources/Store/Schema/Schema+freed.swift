import Database

extension Schema {
    /// When a slot was freed: its public opening follows from it, so that a
    /// clock that ran ahead can be told from a rule that opens it later. 0 for
    /// one that opens by its schedule's rule, or was put off.
    static func freed(_ dialect: Dialect) -> [String] {
        [
            "ALTER TABLE slot ADD COLUMN freed_at \(Spelling.of(dialect).integer) NOT NULL DEFAULT 0",
            // Of `freed_at` alone, so that holding and booking change no index on PostgreSQL.
            "CREATE INDEX slot_freed ON slot (freed_at) WHERE freed_at > 0",
        ]
    }
}
