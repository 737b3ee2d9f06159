import Database

extension Schema {
    /// What of who somebody is their clinic put right, and when: the person's
    /// page names the field and the day. Never a value.
    static func identity(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE identity_correction (
                appointment \(s.blob) NOT NULL, field \(s.integer) NOT NULL, corrected_at \(s.integer) NOT NULL,
                PRIMARY KEY (appointment, field)
            ) \(s.clustered)
            """,
            // A corrected visit's request is looked for each time that the visit is indexed.
            "CREATE INDEX standing_request_replaces ON standing_request (replaces) WHERE replaces IS NOT NULL",
        ]
    }
}
