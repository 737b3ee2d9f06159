import Database

extension Schema {
    /// Places that a schedule promises and that were not made, because the
    /// practitioner receives elsewhere at that time. Nothing personal.
    static func leftOut(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE left_out (
                schedule \(s.blob) NOT NULL REFERENCES schedule (id), start_at \(s.integer) NOT NULL, end_at \(s.integer) NOT NULL,
                clinic \(s.blob) NOT NULL, practitioner \(s.blob) NOT NULL,
                other_schedule \(s.blob) NOT NULL, other_clinic \(s.blob) NOT NULL,
                PRIMARY KEY (schedule, start_at)
            ) \(s.clustered)
            """,
            "CREATE INDEX left_out_start ON left_out (start_at)",
        ]
    }
}
