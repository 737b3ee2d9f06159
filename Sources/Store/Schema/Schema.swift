import Database

/// What the two engines spell differently in DDL, side by side.
struct Spelling: Sendable {
    let blob: String
    let integer: String
    /// A key that counts up by itself.
    let serial: String
    /// The table is stored in its key's order (SQLite), with strict types.
    let clustered: String
    let strict: String
    /// Room left in each page so that an update of columns that no index
    /// covers stays in its page (PostgreSQL's heap-only tuples).
    let updatedInPlace: String
    /// The transaction that wrote a row: readers on PostgreSQL stay below
    /// the oldest one still open, because commit order is not key order.
    let writer: String

    static let sqlite = Spelling(
        blob: "BLOB", integer: "INTEGER", serial: "INTEGER PRIMARY KEY AUTOINCREMENT", clustered: "STRICT, WITHOUT ROWID",
        strict: "STRICT", updatedInPlace: "STRICT, WITHOUT ROWID", writer: "INTEGER NOT NULL DEFAULT 0"
    )

    static let postgres = Spelling(
        blob: "bytea", integer: "bigint", serial: "bigserial PRIMARY KEY", clustered: "", strict: "",
        updatedInPlace: "WITH (fillfactor = 70)", writer: "bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)"
    )

    static func of(_ dialect: Dialect) -> Spelling { dialect == .sqlite ? .sqlite : .postgres }
}

/// One numbered step; forward only.
struct Migration: Sendable {
    let number: Int64
    let name: String
    let statements: @Sendable (Dialect) -> [String]
}

enum Schema {
    static let migrations: [Migration] = [
        Migration(number: 1, name: "places, slots and bookings") { places($0) + slots($0) + bookings($0) + keys($0) + log($0) },
        Migration(number: 2, name: "messages given up can be counted") { _ in
            ["CREATE INDEX outbox_dead ON outbox (id) WHERE state = 2"]
        },
        Migration(number: 3, name: "the clinic's day") { day($0) },
        Migration(number: 4, name: "when slots open") { _ in
            ["ALTER TABLE schedule ADD COLUMN opens TEXT NOT NULL DEFAULT 'when-made'"]
        },
        Migration(number: 5, name: "notes of the day") { notes($0) },
        Migration(number: 6, name: "devices of the desk") { devices($0) },
        Migration(number: 7, name: "the vault's journal") { journal($0) },
        Migration(number: 8, name: "standing requests and offers") { waiting($0) },
        Migration(number: 9, name: "text messages") { texts($0) },
        Migration(number: 10, name: "reminders, and messages that did not arrive") { post($0) },
        Migration(number: 11, name: "offers that were taken away") { _ in
            ["CREATE INDEX offer_untold ON offer (id) WHERE state = 4 AND answered_at = 0"]
        },
        Migration(number: 12, name: "places that could not be made") { leftOut($0) },
        Migration(number: 13, name: "a slot is of its schedule's clinic") { tenancy($0) },
        Migration(number: 14, name: "keys that were lost") { lostKeys($0) },
        Migration(number: 15, name: "rounds of offers") { rounds($0) },
        Migration(number: 16, name: "proofs of contact, and origins of bookings") { origins($0) },
        Migration(number: 17, name: "messages that were held back") { heldBack($0) },
        Migration(number: 18, name: "the vault's word for a yes") { ["ALTER TABLE offer ADD COLUMN mark \(Spelling.of($0).blob)"] },
        Migration(number: 19, name: "when a place was freed") { freed($0) },
        Migration(number: 20, name: "forms that wait to be drawn again") { keptForms($0) },
        Migration(number: 21, name: "who somebody is, put right") { identity($0) },
        Migration(number: 22, name: "what lists of clinics said, and who was removed") { imports($0) },
        Migration(number: 23, name: "a round that has a slot") { roundOfSlot($0) },
        Migration(number: 24, name: "what a message is about") { subjectOfMessage($0) },
        Migration(number: 25, name: "the epoch of the levels") { epoch($0) },
        Migration(number: 26, name: "the log's leaves in their order") { sequence($0) },
        Migration(number: 27, name: "what officers signed") { orders($0) },
        Migration(number: 28, name: "deadlines that stand still") { pauses($0) },
        Migration(number: 29, name: "cancellations that wait for their turn") { queuedCancellations($0) },
        Migration(number: 30, name: "what people leave with a clinic") { words($0) },
        Migration(number: 31, name: "orders that are rehearsed") { rehearsals($0) },
    ]

    private static func day(_ dialect: Dialect) -> [String] {
        let integer = Spelling.of(dialect).integer
        return ["origin", "cancel_reason", "arrived_at", "began_at"].map {
            "ALTER TABLE appointment ADD COLUMN \($0) \(integer) NOT NULL DEFAULT 0"
        } + [
            // Live ones are found by their slots: only what has left its slot needs a way of its own.
            "CREATE INDEX appointment_cancelled ON appointment (clinic, start_at) WHERE state = 4",
            "CREATE INDEX schedule_clinic ON schedule (clinic)",
        ]
    }

    private static func notes(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        // What a note says is sealed, like all that may name somebody.
        return [
            """
            CREATE TABLE note (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                clinic \(s.blob) NOT NULL REFERENCES clinic (id), day \(s.integer) NOT NULL, written_at \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            "CREATE INDEX note_day ON note (clinic, day)",
        ]
    }

    private static func devices(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE desk_device (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                clinic \(s.blob) NOT NULL REFERENCES clinic (id), staff \(s.blob) NOT NULL, key_hash \(s.blob) NOT NULL,
                name TEXT NOT NULL, registered_at \(s.integer) NOT NULL, taken_at \(s.integer) NOT NULL,
                revoked_at \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            "CREATE INDEX desk_device_clinic ON desk_device (clinic)",
            // What became of each entry of a device's journal, so that one that comes again changes nothing.
            """
            CREATE TABLE desk_device_entry (
                device \(s.blob) NOT NULL, number \(s.integer) NOT NULL, entry \(s.blob) NOT NULL,
                outcome \(s.integer) NOT NULL, appointment \(s.blob), at \(s.integer) NOT NULL, recorded_at \(s.integer) NOT NULL,
                PRIMARY KEY (device, number)
            ) \(s.clustered)
            """,
        ]
    }

    private static func places(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE clinic (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                name TEXT NOT NULL, address_line TEXT NOT NULL, municipality TEXT NOT NULL, postal_code TEXT NOT NULL,
                latitude \(s.integer) NOT NULL, longitude \(s.integer) NOT NULL,
                phone TEXT NOT NULL, zone TEXT NOT NULL,
                coverage \(s.integer) NOT NULL, languages \(s.integer) NOT NULL, easter \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            """
            CREATE TABLE practitioner (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                given_name TEXT NOT NULL, family_name TEXT NOT NULL, profession \(s.integer) NOT NULL,
                licence TEXT NOT NULL, languages \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            """
            CREATE TABLE schedule (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                clinic \(s.blob) NOT NULL REFERENCES clinic (id),
                practitioner \(s.blob) NOT NULL REFERENCES practitioner (id),
                effective_from TEXT NOT NULL, effective_through TEXT NOT NULL,
                template TEXT NOT NULL, exceptions TEXT NOT NULL, observes_holidays \(s.integer) NOT NULL,
                expanded_through TEXT NOT NULL
            ) \(s.clustered)
            """,
            // Counts up when a clinic, practitioner or schedule changes, so that nodes know to read them again.
            "CREATE TABLE directory_version (id \(s.integer) PRIMARY KEY CHECK (id = 1), version \(s.integer) NOT NULL) \(s.strict)",
            "INSERT INTO directory_version (id, version) VALUES (1, 1)",
        ]
    }

    private static func slots(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE slot (
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
                appointment \(s.blob),
                CHECK (end_at - start_at BETWEEN 300 AND 14400),
                CHECK (exclusive = 0 OR kind = 0),
                CHECK (state <> 1 OR hold IS NOT NULL),
                CHECK ((state = 2) = (appointment IS NOT NULL))
            ) \(s.updatedInPlace)
            """,
            "CREATE INDEX slot_practitioner_start ON slot (practitioner, start_at)",
        ] + overlapRule(dialect) + [
            // Which slot a hold was for, so that a form sent twice, or late, still finds it and proves to be its own.
            """
            CREATE TABLE hold (
                id \(s.blob) PRIMARY KEY, slot \(s.blob) NOT NULL, token \(s.blob) NOT NULL, created_at \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            // One row per device: a new hold releases the one before.
            """
            CREATE TABLE hold_owner (
                owner \(s.blob) PRIMARY KEY, slot \(s.blob) NOT NULL, hold \(s.blob) NOT NULL, held_at \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            """
            CREATE TABLE counter (
                key \(s.blob) NOT NULL, bucket \(s.integer) NOT NULL, n \(s.integer) NOT NULL, last \(s.blob) NOT NULL,
                PRIMARY KEY (key, bucket)
            ) \(s.clustered)
            """,
            """
            CREATE TABLE idempotency (
                key \(s.blob) PRIMARY KEY, request \(s.blob) NOT NULL, at \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            "CREATE TABLE slot_change (pos \(s.serial), writer \(s.writer), slot \(s.blob) NOT NULL) \(s.strict)",
            // The last change that was forgotten: whoever stands before it has missed some.
            """
            CREATE TABLE slot_change_floor (
                id \(s.integer) PRIMARY KEY CHECK (id = 1), writer \(s.integer) NOT NULL, pos \(s.integer) NOT NULL
            ) \(s.strict)
            """,
            "INSERT INTO slot_change_floor (id, writer, pos) VALUES (1, 0, 0)",
        ] + (dialect == .postgres ? ["CREATE INDEX slot_change_writer ON slot_change (writer, pos)"] : [])
    }

    /// Regular, live slots of one practitioner do not overlap. The one rule
    /// that the engines enforce by different means.
    static func overlapRule(_ dialect: Dialect) -> [String] {
        switch dialect {
        case .postgres:
            return [
                "CREATE EXTENSION IF NOT EXISTS btree_gist",
                """
                ALTER TABLE slot ADD CONSTRAINT slot_overlap EXCLUDE USING gist
                    (practitioner WITH =, int8range(start_at, end_at) WITH &&) WHERE (exclusive = 1)
                """,
            ]
        case .sqlite:
            // No slot lasts over four hours, so only starts in that window can reach into the new one.
            let overlapping = """
                EXISTS (SELECT 1 FROM slot WHERE practitioner = NEW.practitioner AND exclusive = 1 AND id <> NEW.id
                    AND start_at < NEW.end_at AND start_at > NEW.start_at - 14400 AND end_at > NEW.start_at)
                """
            return [
                """
                CREATE TRIGGER slot_overlap_insert BEFORE INSERT ON slot WHEN NEW.exclusive = 1 AND \(overlapping)
                BEGIN SELECT RAISE(ABORT, 'slot_overlap'); END
                """,
                """
                CREATE TRIGGER slot_overlap_update BEFORE UPDATE OF practitioner, start_at, end_at, exclusive ON slot
                WHEN NEW.exclusive = 1 AND \(overlapping)
                BEGIN SELECT RAISE(ABORT, 'slot_overlap'); END
                """,
            ]
        }
    }

    private static func bookings(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            """
            CREATE TABLE appointment (
                id \(s.blob) PRIMARY KEY CHECK (length(id) = 16),
                reference TEXT NOT NULL UNIQUE,
                slot \(s.blob) NOT NULL REFERENCES slot (id),
                clinic \(s.blob) NOT NULL, practitioner \(s.blob) NOT NULL,
                start_at \(s.integer) NOT NULL, end_at \(s.integer) NOT NULL, modality \(s.integer) NOT NULL,
                state \(s.integer) NOT NULL CHECK (state BETWEEN 0 AND 5),
                sequence \(s.integer) NOT NULL,
                hold \(s.blob) NOT NULL UNIQUE,
                hold_token \(s.blob) NOT NULL, request_hash \(s.blob) NOT NULL,
                manage_hash \(s.blob) NOT NULL, visit_hash \(s.blob) NOT NULL,
                indexed \(s.integer) NOT NULL, flagged \(s.integer) NOT NULL,
                last_change \(s.blob) NOT NULL,
                created_at \(s.integer) NOT NULL, updated_at \(s.integer) NOT NULL
            ) \(s.updatedInPlace)
            """,
            // The last word on "a slot is booked at most once".
            "CREATE UNIQUE INDEX appointment_live_slot ON appointment (slot) WHERE state < 4",
            "CREATE INDEX appointment_unindexed ON appointment (id) WHERE indexed = 0",
            """
            CREATE TABLE seal (
                record \(s.blob) NOT NULL, kind \(s.integer) NOT NULL, version \(s.integer) NOT NULL,
                clinic \(s.blob) NOT NULL, key_id \(s.blob) NOT NULL, sealed \(s.blob) NOT NULL,
                PRIMARY KEY (record, kind)
            ) \(s.clustered)
            """,
            """
            CREATE TABLE outbox (
                id \(s.blob) PRIMARY KEY, kind \(s.integer) NOT NULL,
                appointment \(s.blob), version \(s.integer) NOT NULL,
                state \(s.integer) NOT NULL, due_at \(s.integer) NOT NULL, attempts \(s.integer) NOT NULL,
                created_at \(s.integer) NOT NULL,
                UNIQUE (appointment, kind, version)
            ) \(s.clustered)
            """,
            "CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 0",
            """
            CREATE TABLE blind_index (
                token \(s.blob) NOT NULL, appointment \(s.blob) NOT NULL, field \(s.integer) NOT NULL, month \(s.integer) NOT NULL,
                PRIMARY KEY (token, appointment)
            ) \(s.clustered)
            """,
            "CREATE INDEX blind_index_appointment ON blind_index (appointment)",
        ]
    }

    private static func keys(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            // Public halves, signed by the vault. purpose 0: a clinic's day; 1: courier; 2: requests and look-ups, before
            // they had keys of their own; 3: look-ups; 4: requests that end in the week through that day.
            """
            CREATE TABLE seal_key (
                id \(s.blob) PRIMARY KEY, purpose \(s.integer) NOT NULL, clinic \(s.blob) NOT NULL, day \(s.integer) NOT NULL,
                public_key \(s.blob) NOT NULL, signature \(s.blob) NOT NULL, shredded_at \(s.integer) NOT NULL
            ) \(s.clustered)
            """,
            "CREATE UNIQUE INDEX seal_key_day ON seal_key (clinic, day) WHERE purpose = 0",
        ]
    }

    private static func log(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            // idx is the sequencer's to give; leaves arrive without one.
            "CREATE TABLE log_leaf (id \(s.blob) PRIMARY KEY, idx \(s.integer), leaf TEXT NOT NULL) \(s.clustered)",
            """
            CREATE TABLE leaf_detail (
                id \(s.blob) PRIMARY KEY, opened TEXT NOT NULL, record \(s.blob) NOT NULL
            ) \(s.clustered)
            """,
        ]
    }
}
