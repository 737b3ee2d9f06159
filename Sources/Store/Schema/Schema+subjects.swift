import Database

extension Schema {
    /// A round that has a slot stands in a column of its own: `hold` and what
    /// belongs to it are a person's, `round` is of people who are asked.
    static func roundOfSlot(_ dialect: Dialect) -> [String] {
        switch dialect {
        case .postgres:
            [
                "ALTER TABLE slot ADD COLUMN round bytea",
                // Its name is PostgreSQL's own, for the third rule of the table.
                "ALTER TABLE slot DROP CONSTRAINT slot_check2",
                "UPDATE slot SET round = hold, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL WHERE length(hold_owner) = 16",
            ] + slotRules.map { "ALTER TABLE slot ADD CONSTRAINT \($0.name) \($0.rule)" }
        case .sqlite: slotAnew
        }
    }

    /// Who has a slot: nobody, a person or a round.
    private static let slotRules = [
        (name: "slot_holder", rule: "CHECK (hold IS NULL OR round IS NULL)"),
        (name: "slot_hold_whole", rule: "CHECK ((hold IS NULL) = (hold_token IS NULL) AND (hold IS NULL) = (hold_owner IS NULL))"),
        (name: "slot_held", rule: "CHECK (state <> 1 OR hold IS NOT NULL OR round IS NOT NULL)"),
    ]

    /// SQLite changes no rule of a table that stands: it is made anew, with
    /// its indexes and triggers.
    private static var slotAnew: [String] {
        let s = Spelling.sqlite
        return [
            """
            CREATE TABLE slot_anew (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                schedule \(s.blob) NOT NULL REFERENCES schedule (id),
                clinic \(s.blob) NOT NULL, practitioner \(s.blob) NOT NULL,
                start_at \(s.integer) NOT NULL, end_at \(s.integer) NOT NULL,
                modality \(s.integer) NOT NULL, audience \(s.integer) NOT NULL,
                kind \(s.integer) NOT NULL,
                exclusive \(s.integer) NOT NULL,
                state \(s.integer) NOT NULL CHECK (state BETWEEN 0 AND 4),
                public_from \(s.integer) NOT NULL,
                hold \(s.blob), hold_token \(s.blob), hold_owner \(s.blob), hold_until \(s.integer) NOT NULL DEFAULT 0,
                hold_renewal \(s.blob),
                round \(s.blob),
                appointment \(s.blob),
                freed_at \(s.integer) NOT NULL DEFAULT 0,
                CHECK (end_at - start_at BETWEEN 300 AND 14400),
                CHECK (exclusive = 0 OR kind = 0),
                CHECK ((state = 2) = (appointment IS NOT NULL)),
                \(slotRules.map { "CONSTRAINT \($0.name) \($0.rule)" }.joined(separator: ", "))
            ) \(s.updatedInPlace)
            """,
            """
            INSERT INTO slot_anew (id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, exclusive, state, public_from,
                hold, hold_token, hold_owner, hold_until, hold_renewal, round, appointment, freed_at)
            SELECT id, schedule, clinic, practitioner, start_at, end_at, modality, audience, kind, exclusive, state, public_from,
                \(["hold", "hold_token", "hold_owner"].map { "CASE WHEN length(hold_owner) = 16 THEN NULL ELSE \($0) END" }.joined(separator: ", ")),
                hold_until, CASE WHEN length(hold_owner) = 16 THEN NULL ELSE hold_renewal END,
                CASE WHEN length(hold_owner) = 16 THEN hold END, appointment, freed_at
            FROM slot
            """,
            "DROP TABLE slot",
            "ALTER TABLE slot_anew RENAME TO slot",
            "CREATE INDEX slot_practitioner_start ON slot (practitioner, start_at)",
            "CREATE INDEX slot_freed ON slot (freed_at) WHERE freed_at > 0",
        ] + overlapRule(.sqlite) + slotTenancy
    }

    /// What a message is about stands beside its id: until now an id was an
    /// appointment's or a request's by what kind of message it was.
    static func subjectOfMessage(_ dialect: Dialect) -> [String] {
        let kind = "CASE WHEN appointment IS NULL THEN 0 WHEN kind BETWEEN 9 AND 15 THEN 2 ELSE 1 END"
        switch dialect {
        case .postgres:
            return [
                "ALTER TABLE outbox ADD COLUMN subject_kind bigint",
                "UPDATE outbox SET subject_kind = \(kind)",
                "ALTER TABLE outbox ALTER COLUMN subject_kind SET NOT NULL",
                "ALTER TABLE outbox RENAME COLUMN appointment TO subject",
                "ALTER TABLE outbox ADD CONSTRAINT outbox_subject \(subjectRule)",
            ]
        case .sqlite:
            let s = Spelling.sqlite
            let columns = "version, state, due_at, attempts, created_at, channel, reason, closed_at, settled_at, cause"
            return [
                """
                CREATE TABLE outbox_anew (
                    id \(s.blob) PRIMARY KEY, kind \(s.integer) NOT NULL,
                    subject_kind \(s.integer) NOT NULL, subject \(s.blob), version \(s.integer) NOT NULL,
                    state \(s.integer) NOT NULL, due_at \(s.integer) NOT NULL, attempts \(s.integer) NOT NULL,
                    created_at \(s.integer) NOT NULL, channel \(s.integer) NOT NULL DEFAULT 0, reason \(s.integer) NOT NULL DEFAULT 0,
                    closed_at \(s.integer) NOT NULL DEFAULT 0, settled_at \(s.integer) NOT NULL DEFAULT 0, cause \(s.blob),
                    UNIQUE (subject, kind, version),
                    CONSTRAINT outbox_subject \(subjectRule)
                ) \(s.clustered)
                """,
                "INSERT INTO outbox_anew (id, kind, subject_kind, subject, \(columns)) SELECT id, kind, \(kind), appointment, \(columns) FROM outbox",
                "DROP TABLE outbox",
                "ALTER TABLE outbox_anew RENAME TO outbox",
                "CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 0",
                "CREATE INDEX outbox_undelivered ON outbox (subject) WHERE state IN (2, 4) AND settled_at = 0",
            ]
        }
    }

    private static let subjectRule = "CHECK (subject_kind BETWEEN 0 AND 2 AND (subject_kind = 0) = (subject IS NULL))"
}
