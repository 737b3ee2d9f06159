import Database

extension Schema {
    /// A freed place is asked of several: the slot's hold is a round, and its
    /// offers are who was asked. What was offered before was a round of one,
    /// under the offer's own id.
    static func rounds(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE offer_round (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                slot \(s.blob) NOT NULL REFERENCES slot (id), clinic \(s.blob) NOT NULL,
                began_at \(s.integer) NOT NULL, step \(s.integer) NOT NULL CHECK (step > 0),
                answer \(s.integer) NOT NULL CHECK (answer > 0),
                due_at \(s.integer) NOT NULL, state \(s.integer) NOT NULL CHECK (state BETWEEN 0 AND 2)
            ) \(s.updatedInPlace)
            """,
            """
            INSERT INTO offer_round (id, slot, clinic, began_at, step, answer, due_at, state)
            SELECT id, slot, clinic, made_at, CASE WHEN expires_at > made_at THEN expires_at - made_at ELSE 1 END,
                CASE WHEN expires_at > made_at THEN expires_at - made_at ELSE 1 END, expires_at,
                CASE state WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE 2 END FROM offer
            """,
            "CREATE INDEX offer_round_due ON offer_round (due_at) WHERE state = 0",
            "CREATE INDEX offer_round_slot ON offer_round (slot)",
        ] + (dialect == .sqlite ? sqliteOffers(s) : postgresOffers) + [
            "CREATE INDEX offer_round_asks ON offer (round)",
            // A request is asked about one place at a time.
            "CREATE UNIQUE INDEX offer_open_request ON offer (request) WHERE state IN (0, 5)",
            "CREATE INDEX offer_untold ON offer (id) WHERE state IN (4, 6) AND answered_at = 0",
        ]
    }

    private static let postgresOffers = [
        "ALTER TABLE offer DROP CONSTRAINT offer_state_check",
        "ALTER TABLE offer ADD CONSTRAINT offer_state_check CHECK (state BETWEEN 0 AND 6)",
        "ALTER TABLE offer ADD COLUMN round bytea",
        "UPDATE offer SET round = id",
        "ALTER TABLE offer ALTER COLUMN round SET NOT NULL",
        "ALTER TABLE offer ADD COLUMN claim integer NOT NULL DEFAULT 0 CHECK (claim BETWEEN 0 AND 3)",
        "DROP INDEX offer_open",
        "DROP INDEX offer_open_request",
        "DROP INDEX offer_untold",
    ]

    /// SQLite changes no rule of a table that stands: it is made anew.
    private static func sqliteOffers(_ s: Spelling) -> [String] {
        [
            """
            CREATE TABLE offer_anew (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                request \(s.blob) NOT NULL REFERENCES standing_request (id), slot \(s.blob) NOT NULL REFERENCES slot (id),
                clinic \(s.blob) NOT NULL, number \(s.integer) NOT NULL,
                made_at \(s.integer) NOT NULL, expires_at \(s.integer) NOT NULL, answered_at \(s.integer) NOT NULL,
                state \(s.integer) NOT NULL CHECK (state BETWEEN 0 AND 6),
                token \(s.blob) NOT NULL, why TEXT NOT NULL, round \(s.blob) NOT NULL,
                claim \(s.integer) NOT NULL DEFAULT 0 CHECK (claim BETWEEN 0 AND 3),
                UNIQUE (request, number)
            ) \(s.updatedInPlace)
            """,
            """
            INSERT INTO offer_anew (id, request, slot, clinic, number, made_at, expires_at, answered_at, state, token, why, round)
            SELECT id, request, slot, clinic, number, made_at, expires_at, answered_at, state, token, why, id FROM offer
            """,
            "DROP TABLE offer",
            "ALTER TABLE offer_anew RENAME TO offer",
            "CREATE INDEX offer_slot ON offer (slot)",
            "CREATE INDEX offer_clinic ON offer (clinic, made_at)",
        ]
    }
}
