package import Scheduling
package import Seals
package import Store

extension SealRow {
    package init(_ sealed: SealedRecord) {
        self.init(
            record: sealed.record, kind: Int64(sealed.kind.rawValue), version: Int64(sealed.version),
            clinic: sealed.clinic?.bytes ?? [], keyID: sealed.key.bytes, sealed: sealed.bytes
        )
    }
}

extension SealedRecord {
    /// `nil` when the row is not the shape of a seal.
    package init?(_ row: SealRow) {
        guard let kind = SealKind(rawValue: Int(row.kind)), let key = SealKeyID(bytes: row.keyID) else { return nil }
        self.init(
            record: row.record, clinic: ClinicID(bytes: row.clinic), kind: kind, version: Int(row.version), key: key,
            bytes: row.sealed
        )
    }
}

extension Node {
    /// The key that a visit's particulars are sealed to; `nil` for an unknown clinic.
    package func dayKeyName(_ clinic: ClinicID, _ start: Instant) -> DayKeyName? {
        guard let zone = directory.clinic(clinic)?.zone, let rules = zones.rules(of: zone) else { return nil }
        return DayKeyName(clinic: clinic, date: rules.local(at: start).date)
    }
}
