import Database

extension Schema {
    /// Text messages: which way each message went, who wants none, and which
    /// incoming ones were seen. A telephone stands here as a keyed hash alone.
    static func texts(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            // 0: by e-mail, or not sent yet; 1: by text.
            "ALTER TABLE outbox ADD COLUMN channel \(s.integer) NOT NULL DEFAULT 0",
            "CREATE TABLE text_stop (phone \(s.blob) PRIMARY KEY, at \(s.integer) NOT NULL) \(s.clustered)",
            "CREATE TABLE text_seen (message \(s.blob) PRIMARY KEY, at \(s.integer) NOT NULL) \(s.clustered)",
        ]
    }
}
