package import Crypto
package import FoundationEssentials
public import Scheduling

/// Seals plaintexts to public halves. Holds nothing and can open nothing.
///
/// The ephemeral key of each seal comes from the system's generator inside
/// the cryptographic library: HPKE gives no place to inject one.
public enum Sealer {
    /// HPKE `info`: names the product and the version of the format.
    package static let info = Data("creneau/v1 seal".utf8)
    package static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    public static let plaintextMax = SealedRecord.bytesMax - SealedRecord.overheadByteCount

    /// Seals `plaintext` for one row; see `SealedRecord` for what is bound.
    ///
    /// - Parameters:
    ///   - record: the row's id, 16 bytes.
    ///   - version: from 1.
    /// - Throws: `badKey`, `tooLong`, or `malformed` (record or version).
    public static func seal(
        _ plaintext: [UInt8], record: [UInt8], clinic: ClinicID?, kind: SealKind, version: Int, to recipient: some SealRecipient
    ) throws(SealError) -> SealedRecord {
        guard plaintext.count <= plaintextMax else { throw .tooLong }
        let data = SealedRecord.associatedData(record: record, clinic: clinic, kind: kind, version: version, key: recipient.id)
        let bytes: [UInt8]
        do {
            let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: recipient.bytes)
            var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info)
            bytes = try Array(sender.encapsulatedKey) + sender.seal(plaintext, authenticating: data)
        } catch {
            throw .badKey
        }
        guard let sealed = SealedRecord(record: record, clinic: clinic, kind: kind, version: version, key: recipient.id, bytes: bytes)
        else { throw .malformed }
        return sealed
    }
}
