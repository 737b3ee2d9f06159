import Scheduling
package import Seals
package import Store

extension SealPublicKey {
    /// `nil` when the row is not the shape of a key; the signature is checked by the caller.
    package init?(_ row: SealKeyRow) {
        guard let id = SealKeyID(bytes: row.id) else { return nil }
        let purpose: SealPurpose =
            switch row.purpose {
            case .clinicDay(let clinic, let date): .clinicDay(clinic, date)
            case .courier: .courier
            case .lookup: .lookup
            case .requestWeek(let last): .requestWeek(RequestWeek(of: last))
            case .undatedRequest: .request
            }
        self.init(id: id, purpose: purpose, bytes: row.publicKey, signature: row.signature)
    }
}

extension SealKeyRow {
    package init(_ key: SealPublicKey) {
        let purpose: Purpose =
            switch key.purpose {
            case .clinicDay(let clinic, let date): .clinicDay(clinic, date)
            case .courier: .courier
            case .lookup: .lookup
            case .requestWeek(let week): .requestWeek(week.last)
            case .request: .undatedRequest
            }
        self.init(id: key.id.bytes, purpose: purpose, publicKey: key.bytes, signature: key.signature)
    }
}
