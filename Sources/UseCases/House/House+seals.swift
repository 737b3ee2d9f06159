import Scheduling
import Seals
import Store

extension SealRow {
    init(_ sealed: SealedRecord) {
        self.init(
            record: sealed.record, kind: Int64(sealed.kind.rawValue), version: Int64(sealed.version),
            clinic: sealed.clinic?.bytes ?? [], keyID: sealed.key.bytes, sealed: sealed.bytes
        )
    }
}

extension SealedRecord {
    /// `nil` when the row is not the shape of a seal.
    init?(_ row: SealRow) {
        guard let kind = SealKind(rawValue: Int(row.kind)), let key = SealKeyID(bytes: row.keyID) else { return nil }
        self.init(
            record: row.record, clinic: ClinicID(bytes: row.clinic), kind: kind, version: Int(row.version), key: key,
            bytes: row.sealed
        )
    }
}
