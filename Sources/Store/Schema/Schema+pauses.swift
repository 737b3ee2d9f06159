import Database

extension Schema {
    /// Since when patients can do nothing at a clinic; and, beside each
    /// deadline of theirs that was live then, when it was stopped: 0 while it
    /// runs. By how much an offer's end was moved since the vault made it
    /// stands with it, for the vault knows it by the first.
    static func pauses(_ dialect: Dialect) -> [String] {
        let integer = Spelling.of(dialect).integer
        return [
            "ALTER TABLE clinic ADD COLUMN paused_since \(integer)",
            "ALTER TABLE slot ADD COLUMN stopped_at \(integer) NOT NULL DEFAULT 0",
            "ALTER TABLE offer_round ADD COLUMN stopped_at \(integer) NOT NULL DEFAULT 0",
            "ALTER TABLE offer ADD COLUMN stopped_at \(integer) NOT NULL DEFAULT 0",
            "ALTER TABLE offer ADD COLUMN moved \(integer) NOT NULL DEFAULT 0",
            // Of what holding and booking leave as it is, so that they change no index on PostgreSQL.
            "CREATE INDEX slot_stopped ON slot (clinic) WHERE stopped_at > 0",
        ]
    }
}
