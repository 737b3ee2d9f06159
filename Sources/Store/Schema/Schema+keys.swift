import Database

extension Schema {
    /// A key whose private half the vault has no more: it stays known, for
    /// what was sealed to it, and another takes its place.
    static func lostKeys(_ dialect: Dialect) -> [String] {
        let integer = Spelling.of(dialect).integer
        return [
            // lost_at: 0 while the vault has it. replaced: nothing more is sealed to it, also when it is found again.
            "ALTER TABLE seal_key ADD COLUMN lost_at \(integer) NOT NULL DEFAULT 0",
            "ALTER TABLE seal_key ADD COLUMN replaced \(integer) NOT NULL DEFAULT 0 CHECK (replaced IN (0, 1))",
            "DROP INDEX seal_key_day",
            "CREATE UNIQUE INDEX seal_key_day ON seal_key (clinic, day) WHERE purpose = 0 AND replaced = 0",
            "CREATE INDEX seal_key_replaced ON seal_key (day) WHERE replaced = 1",
        ]
    }
}
