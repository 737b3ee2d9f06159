public import Scheduling

/// Another contact in the place of a visit's: all sealed copies that change
/// at once, or none. Guarded by the versions they were made from.
public struct ContactWrite: Sendable {
    public var appointment: AppointmentID
    public var clinic: ClinicID
    /// The clinic's and the courier's copy, and the person's own where it is
    /// they who change it.
    public var changes: [Change]
    public var leaf: LeafWrite

    public struct Change: Sendable {
        public var seal: SealRow
        /// The version it was made from.
        public var after: Int

        public init(_ seal: SealRow, after: Int) {
            self.seal = seal
            self.after = after
        }
    }

    public init(appointment: AppointmentID, clinic: ClinicID, changes: [Change], leaf: LeafWrite) {
        self.appointment = appointment
        self.clinic = clinic
        self.changes = changes
        self.leaf = leaf
    }
}

extension WriteTransaction {
    /// - Returns: `false`, having done nothing, when the clinic's copy is not
    ///   the one any more that the new one was made from.
    /// - Throws: `malformedRow` when the courier's copy alone is another: the
    ///   two change together, under the lock of the first.
    public func correct(_ write: ContactWrite, now: Instant) throws(StoreError) -> Bool {
        let id = Value.blob(write.appointment.bytes)
        for (index, change) in write.changes.enumerated() {
            let seal = change.seal
            let changed = try execute(
                """
                UPDATE seal SET version = $3, clinic = $4, key_id = $5, sealed = $6
                WHERE record = $1 AND record = $7 AND kind = $2 AND version = $9
                    AND EXISTS (SELECT 1 FROM appointment a WHERE a.id = seal.record AND a.clinic = $8)
                """,
                [
                    .blob(seal.record), .integer(seal.kind), .integer(seal.version), .blob(seal.clinic), .blob(seal.keyID),
                    .blob(seal.sealed), id, .blob(write.clinic.bytes), .integer(Int64(change.after)),
                ])
            guard changed == 1 else {
                guard index == 0 else { throw .malformedRow }
                return false
            }
        }
        // Looked for by the new contact from now on, and never by the old one.
        try execute("DELETE FROM blind_index WHERE appointment = $1", [id])
        try execute("UPDATE appointment SET indexed = 0, updated_at = $2 WHERE id = $1 AND clinic = $3", [id, .integer(now.seconds), .blob(write.clinic.bytes)])
        try execute("INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1", [id])
        try self.write(write.leaf)
        return true
    }
}
