import Database

extension Schema {
    /// Orders that are rehearsed, and what each process counted for them:
    /// numbers by audience and capability, and nothing of who asked.
    static func rehearsals(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE rehearsal (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16), note TEXT NOT NULL,
                place \(s.integer) NOT NULL CHECK (place BETWEEN 1 AND \(RehearsalRow.liveMax)),
                began_at \(s.integer) NOT NULL, ends_at \(s.integer) NOT NULL CHECK (ends_at > began_at),
                heard_at \(s.integer) NOT NULL DEFAULT 0, closed_at \(s.integer) NOT NULL DEFAULT 0,
                clinics \(s.integer) NOT NULL, appointments \(s.integer) NOT NULL, held \(s.integer) NOT NULL,
                waiting \(s.integer) NOT NULL, staff \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            // So many at once and no more, whoever begins one at the same moment.
            "CREATE UNIQUE INDEX rehearsal_place ON rehearsal (place) WHERE closed_at = 0",
            "CREATE INDEX rehearsal_began ON rehearsal (began_at)",
            """
            CREATE TABLE rehearsal_count (
                rehearsal \(s.blob) NOT NULL REFERENCES rehearsal (id), process \(s.blob) NOT NULL CHECK (length(process) = 16),
                audience TEXT NOT NULL, capability TEXT NOT NULL, effect TEXT NOT NULL, n \(s.integer) NOT NULL CHECK (n > 0),
                PRIMARY KEY (rehearsal, process, audience, capability, effect)
            ) \(s.clustered)
            """,
        ]
    }
}
