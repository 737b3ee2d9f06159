public import Database
public import Scheduling

/// Another contact, or another identity, in the place of a visit's: all
/// sealed copies that change at once, or none. Guarded by the versions they
/// were made from.
public struct CorrectionWrite: Sendable {
    public var appointment: AppointmentID
    public var clinic: ClinicID
    /// The clinic's and the courier's copy, and the person's own where it is
    /// they who change it.
    public var changes: [Change]
    /// What of who they are was put right; the person's page tells it.
    public var identity: [IdentityField] = []
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

    public init(appointment: AppointmentID, clinic: ClinicID, changes: [Change], identity: [IdentityField] = [], leaf: LeafWrite) {
        self.identity = identity
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
    public func correct(_ write: CorrectionWrite, now: Instant) throws(StoreError) -> Bool {
        let id = Value.blob(write.appointment.bytes)
        for (index, change) in write.changes.enumerated() {
            let seal = change.seal
            let changed = try execute(
                .correct, at: write.clinic,
                """
                UPDATE seal SET version = \(seal.version), clinic = \(seal.clinic), key_id = \(seal.keyID), sealed = \(seal.sealed)
                WHERE record = \(seal.record) AND record = \(id) AND kind = \(seal.kind) AND version = \(change.after)
                    AND EXISTS (SELECT 1 FROM appointment a WHERE a.id = seal.record AND a.clinic = \(write.clinic))
                """)
            guard changed == 1 else {
                guard index == 0 else { throw .malformedRow }
                return false
            }
        }
        // Looked for by the new contact from now on, and never by the old one.
        try execute(.correct, at: write.clinic, "DELETE FROM blind_index WHERE appointment = \(id)")
        try execute(
            .correct, at: write.clinic,
            "UPDATE appointment SET indexed = 0, updated_at = \(now) WHERE id = \(id) AND clinic = \(write.clinic)")
        try execute(.correct, at: write.clinic, "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = \(id)")
        for field in write.identity {
            try execute(
                .correct, at: write.clinic,
                """
                INSERT INTO identity_correction (appointment, field, corrected_at) VALUES (\(id), \(chosen: field), \(now))
                ON CONFLICT (appointment, field) DO UPDATE SET corrected_at = \(now)
                """)
        }
        try self.write(write.leaf)
        return true
    }
}

extension ReadTransaction {
    /// What of who somebody is was put right about their visit, in the order of the form.
    public func correctedFields(of appointment: AppointmentID) throws(StoreError) -> [CorrectedField] {
        var fields: [CorrectedField] = []
        for row in try query(
            "SELECT field, corrected_at FROM identity_correction WHERE appointment = \(appointment) ORDER BY field")
        {
            var row = RowReader(row)
            fields.append(CorrectedField(field: try row.choice(), corrected: try row.instant()))
        }
        return fields
    }
}

extension WriteTransaction {
    /// The clinic's copy is the person's own again: nothing of it is corrected any more.
    public func forgetCorrections(of appointment: AppointmentID, at clinic: ClinicID) throws(StoreError) {
        try execute(.replaceClosedCopies, at: clinic, "DELETE FROM identity_correction WHERE appointment = \(appointment)")
    }
}
