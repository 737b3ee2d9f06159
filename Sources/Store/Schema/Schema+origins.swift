import Database

extension Schema {
    /// Proofs of a contact that a booking asked for, and what groups the
    /// bookings of one origin.
    static func origins(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            // A proof is a hold's: whoever has its token gives the code. The contact stands as a keyed hash.
            """
            CREATE TABLE contact_proof (
                hold \(s.blob) PRIMARY KEY, contact \(s.blob) NOT NULL, code \(s.blob), code_until \(s.integer) NOT NULL,
                code_tries \(s.integer) NOT NULL, codes \(s.integer) NOT NULL, proven_at \(s.integer) NOT NULL,
                line \(s.blob), ready_at \(s.integer) NOT NULL, created_at \(s.integer) NOT NULL
            ) \(s.updatedInPlace)
            """,
            "CREATE INDEX contact_proof_line ON contact_proof (line, ready_at) WHERE line IS NOT NULL",
            // Erased with the visit. The origin is a keyed hash of network, clinic and day, and says no more than "the same".
            """
            CREATE TABLE booking_origin (
                clinic \(s.blob) NOT NULL, origin \(s.blob) NOT NULL, appointment \(s.blob) NOT NULL,
                proof \(s.integer) NOT NULL, kept_at \(s.integer) NOT NULL, PRIMARY KEY (clinic, origin, appointment)
            ) \(s.clustered)
            """,
        ]
    }
}
