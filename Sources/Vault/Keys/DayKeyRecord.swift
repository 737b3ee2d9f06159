internal import Crypto
import Files
internal import FoundationEssentials
internal import Scheduling
internal import Seals

/// One day key as its file holds it: public half in the clear and signed,
/// private half wrapped.
struct DayKeyRecord {
    /// clinic (16) ‖ public half (32) ‖ signature (64) ‖ wrapped private half (60).
    static let byteCount = 172

    let key: SealPublicKey
    /// Whose days they are: no record is without one, so that none is left
    /// out of what is written.
    let clinic: ClinicID
    private let wrapped: [UInt8]

    init(key: SealPublicKey, of clinic: ClinicID, privateBytes: [UInt8], wrappedBy wrappingKey: SymmetricKey) throws(FileError) {
        self.key = key
        self.clinic = clinic
        wrapped = try KeyWrap.wrap(privateBytes, with: wrappingKey, name: Self.wrapName(key))
    }

    /// `nil` when the bytes are torn, damaged or another date's.
    init?(bytes: [UInt8], date: LocalDate, wrappingKey: SymmetricKey) {
        guard bytes.count == Self.byteCount, let clinic = ClinicID(bytes: bytes[..<16]) else { return nil }
        let purpose = SealPurpose.clinicDay(clinic, date)
        let publicBytes = Array(bytes[16..<48])
        guard
            let key = SealPublicKey(
                id: SealKeyID(purpose: purpose, publicBytes: publicBytes), purpose: purpose, bytes: publicBytes,
                signature: Array(bytes[48..<112]))
        else { return nil }
        self.key = key
        self.clinic = clinic
        wrapped = Array(bytes[112...])
        guard privateBytes(wrappingKey) != nil else { return nil }
    }

    var bytes: [UInt8] { clinic.bytes + key.bytes + key.signature + wrapped }

    /// The private half, for as long as one opening takes.
    func privateBytes(_ wrappingKey: SymmetricKey) -> [UInt8]? {
        KeyWrap.unwrap(wrapped, with: wrappingKey, name: Self.wrapName(key))
    }

    private static func wrapName(_ key: SealPublicKey) -> [UInt8] { Array("creneau/v1 day key".utf8) + key.id.bytes + key.signature }
}
