public import Bytes
public import Scheduling

/// One sealed plaintext, with what it is bound to.
///
/// HPKE base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
/// ChaCha20-Poly1305 (RFC 9180 suite 0x0020/0x0001/0x0003), one message per
/// encapsulation. The associated data binds every other field, so that bytes
/// moved to another row, clinic, kind or version do not open.
public struct SealedRecord: Hashable, Sendable {
    /// The id of the row it belongs to, 16 bytes (an `Identifier`'s).
    public let record: [UInt8]
    /// `nil` where no clinic is concerned, as in the person's own copy.
    public let clinic: ClinicID?
    public let kind: SealKind
    /// Counts the sealings of one record and kind, from 1; a re-sealing counts.
    public let version: Int
    public let key: SealKeyID
    /// Encapsulated key (32) ‖ ciphertext ‖ tag (16).
    public let bytes: [UInt8]

    public static let recordByteCount = 16
    public static let bytesMax = 16_384
    static let overheadByteCount = 48

    /// `nil` when a length or the version is outside its limits.
    public init?(record: [UInt8], clinic: ClinicID?, kind: SealKind, version: Int, key: SealKeyID, bytes: [UInt8]) {
        guard record.count == Self.recordByteCount, (1...Int(Int32.max)).contains(version),
            (Self.overheadByteCount...Self.bytesMax).contains(bytes.count)
        else { return nil }
        self.record = record
        self.clinic = clinic
        self.kind = kind
        self.version = version
        self.key = key
        self.bytes = bytes
    }

    public var associatedData: [UInt8] {
        Self.associatedData(record: record, clinic: clinic, kind: kind, version: version, key: key)
    }

    /// SHA-256 of the sealed bytes: how journals and proofs name this seal.
    public var hash: Digest32 { Digest.sha256(bytes) }

    /// Each field is preceded by its length (2 bytes, big-endian), in this
    /// order: record, clinic (empty when `nil`), kind, version (8), key id.
    static func associatedData(record: [UInt8], clinic: ClinicID?, kind: SealKind, version: Int, key: SealKeyID) -> [UInt8] {
        var data = ByteWriter(capacity: 67)
        func field(_ bytes: [UInt8]) {
            data.bigEndian(bytes.count, byteCount: 2)
            data.raw(bytes)
        }
        field(record)
        field(clinic?.bytes ?? [])
        field([UInt8(kind.rawValue)])
        data.bigEndian(8, byteCount: 2)
        data.integer(version)
        field(key.bytes)
        return data.bytes
    }
}
