internal import Crypto
internal import Scheduling
internal import Seals

/// What calls about people's requests to wait have in common.
extension VaultCore {
    var offerSecrets: OfferSecrets { OfferSecrets(courier: Array(standing.courier.rawRepresentation)) }

    mutating func requestKeys(_ weeks: [RequestWeek], at now: Instant) throws(VaultError) -> [SealPublicKey] {
        try requests.publicKeys(weeks, signedBy: standing, today: Self.date(now))
    }

    static func sealed(
        _ plaintext: [UInt8], _ record: [UInt8], _ clinic: ClinicID?, _ kind: SealKind, version: Int, to key: SealPublicKey
    ) throws(VaultError) -> SealedRecord {
        do {
            return try Sealer.seal(plaintext, record: record, clinic: clinic, kind: kind, version: version, to: key)
        } catch {
            throw .refused(.malformed)
        }
    }

    /// - Throws: `shredded` when it was destroyed.
    func oldRequestKey() throws(VaultError) -> Curve25519.KeyAgreement.PrivateKey {
        guard let key = standing.oldRequest else { throw .shredded }
        return key
    }
}
