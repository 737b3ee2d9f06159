import Database

extension Schema {
    /// Who waits for what, and what they were offered.
    ///
    /// In the clear stand the length of a visit, a cell of about 2 km, the
    /// window and a few traits; why and who are sealed under the request's id,
    /// which becomes the appointment's.
    static func waiting(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return requests(s) + [
            // A hold of one person's: the slot's own row says whose it is, this one what became of it.
            """
            CREATE TABLE offer (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                request \(s.blob) NOT NULL REFERENCES standing_request (id), slot \(s.blob) NOT NULL REFERENCES slot (id),
                clinic \(s.blob) NOT NULL, number \(s.integer) NOT NULL,
                made_at \(s.integer) NOT NULL, expires_at \(s.integer) NOT NULL, answered_at \(s.integer) NOT NULL,
                state \(s.integer) NOT NULL CHECK (state BETWEEN 0 AND 4),
                token \(s.blob) NOT NULL, why TEXT NOT NULL,
                UNIQUE (request, number)
            ) \(s.updatedInPlace)
            """,
            "CREATE INDEX offer_slot ON offer (slot)",
            "CREATE INDEX offer_clinic ON offer (clinic, made_at)",
            "CREATE INDEX offer_open ON offer (expires_at) WHERE state = 0",
            // A request is offered one place at a time.
            "CREATE UNIQUE INDEX offer_open_request ON offer (request) WHERE state = 0",
            "CREATE TABLE request_change (pos \(s.serial), writer \(s.writer), request \(s.blob) NOT NULL) \(s.strict)",
            """
            CREATE TABLE request_change_floor (
                id \(s.integer) PRIMARY KEY CHECK (id = 1), writer \(s.integer) NOT NULL, pos \(s.integer) NOT NULL
            ) \(s.strict)
            """,
            "INSERT INTO request_change_floor (id, writer, pos) VALUES (1, 0, 0)",
            // Who does for the moment what one node at a time should.
            "CREATE TABLE lease (name TEXT PRIMARY KEY, holder \(s.blob) NOT NULL, until_at \(s.integer) NOT NULL) \(s.clustered)",
            "ALTER TABLE clinic ADD COLUMN offer_rule TEXT NOT NULL DEFAULT ''",
        ] + (dialect == .postgres ? ["CREATE INDEX request_change_writer ON request_change (writer, pos)"] : [])
    }

    private static func requests(_ s: Spelling) -> [String] {
        [
            """
            CREATE TABLE standing_request (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                state \(s.integer) NOT NULL CHECK (state BETWEEN 0 AND 6),
                since \(s.integer) NOT NULL, filed_at \(s.integer) NOT NULL, updated_at \(s.integer) NOT NULL,
                minutes \(s.integer) NOT NULL, traits \(s.integer) NOT NULL,
                cell \(s.integer) NOT NULL, radius \(s.integer) NOT NULL,
                from_at \(s.integer) NOT NULL, until_at \(s.integer) NOT NULL,
                days \(s.integer) NOT NULL, earliest \(s.integer) NOT NULL, latest \(s.integer) NOT NULL,
                modalities \(s.integer) NOT NULL, languages \(s.integer) NOT NULL, notice \(s.integer) NOT NULL,
                clinic \(s.blob), practitioner \(s.blob),
                form \(s.blob) NOT NULL UNIQUE, request_hash \(s.blob) NOT NULL,
                secret_hash \(s.blob) NOT NULL, manage_hash \(s.blob) NOT NULL, visit_hash \(s.blob) NOT NULL,
                code \(s.blob), code_until \(s.integer) NOT NULL, code_tries \(s.integer) NOT NULL, codes \(s.integer) NOT NULL,
                offer \(s.blob), offers \(s.integer) NOT NULL, silence \(s.integer) NOT NULL,
                replaces \(s.blob)
            ) \(s.updatedInPlace)
            """,
            "CREATE INDEX standing_request_live ON standing_request (until_at) WHERE state IN (1, 2)",
            "CREATE INDEX standing_request_unconfirmed ON standing_request (filed_at) WHERE state = 0",
            "CREATE INDEX standing_request_over ON standing_request (updated_at) WHERE state > 2",
            // Who waits for what, as keyed hashes that the vault alone can make; erased when it ends.
            """
            CREATE TABLE request_index (
                token \(s.blob) NOT NULL, request \(s.blob) NOT NULL, field \(s.integer) NOT NULL, PRIMARY KEY (token, request)
            ) \(s.clustered)
            """,
            "CREATE INDEX request_index_request ON request_index (request)",
        ]
    }
}
