import Database

extension Schema {
    /// Cancellations that wait for their turn. One that could not be carried
    /// out any more keeps its row, so that the clinic sees that it was wished.
    static func queuedCancellations(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE queued_cancellation (
                appointment \(s.blob) PRIMARY KEY, clinic \(s.blob) NOT NULL, asked_at \(s.integer) NOT NULL,
                sequence \(s.integer) NOT NULL, leaf \(s.blob) NOT NULL, ended_at \(s.integer) NOT NULL DEFAULT 0
            ) \(s.clustered)
            """,
            "CREATE INDEX queued_cancellation_turn ON queued_cancellation (clinic, asked_at, appointment) WHERE ended_at = 0",
        ]
    }
}
