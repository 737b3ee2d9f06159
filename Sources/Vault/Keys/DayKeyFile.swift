internal import Crypto
internal import Scheduling
internal import Seals

/// The day keys of one local date, as one append-only file.
///
/// A header with a wrapping key of this file alone (itself wrapped by the
/// master key), then records of equal length. Destroying the header destroys
/// the file.
struct DayKeyFile {
    /// First line (20) ‖ date (10) ‖ wrapped wrapping key (60).
    static let headerByteCount = 90
    private static let firstLine = Array("creneau/v1 day keys\n".utf8)
    private static let backupName = Array("creneau/v1 day key backup".utf8)

    let date: LocalDate
    let header: [UInt8]
    private let wrappingKey: SymmetricKey
    private(set) var records: [ClinicID: DayKeyRecord] = [:]
    /// Where the next record goes: a multiple of whole records, so that one
    /// torn by a crash is written over.
    private(set) var length: Int

    init(date: LocalDate, master: MasterKey) {
        self.date = date
        wrappingKey = KeyWrap.randomKey()
        let dateBytes = Array(date.description.utf8)
        header = Self.firstLine + dateBytes + KeyWrap.wrap(wrappingKey.bytes, with: master.files, name: Self.firstLine + dateBytes)
        length = Self.headerByteCount
    }

    /// `nil` when the header is damaged. A record that is torn or damaged is
    /// left out: it was never acknowledged, or its seals stay closed.
    init?(contents: [UInt8], date: LocalDate, master: MasterKey) {
        let dateBytes = Array(date.description.utf8)
        guard contents.count >= Self.headerByteCount, contents.prefix(30).elementsEqual(Self.firstLine + dateBytes),
            let key = KeyWrap.unwrap(Array(contents[30..<90]), with: master.files, name: Self.firstLine + dateBytes)
        else { return nil }
        self.date = date
        header = Array(contents.prefix(Self.headerByteCount))
        wrappingKey = SymmetricKey(data: key)
        let whole = (contents.count - Self.headerByteCount) / DayKeyRecord.byteCount
        length = Self.headerByteCount + whole * DayKeyRecord.byteCount
        for start in stride(from: Self.headerByteCount, to: length, by: DayKeyRecord.byteCount) {
            let bytes = Array(contents[start..<(start + DayKeyRecord.byteCount)])
            if let record = DayKeyRecord(bytes: bytes, date: date, wrappingKey: wrappingKey), let clinic = record.clinic {
                records[clinic] = record
            }
        }
    }

    var bytes: [UInt8] { header + records.flatMap { $1.bytes(clinic: $0) } }

    /// Makes a key pair for a clinic. Not durable yet: `added` counts it once it is.
    func make(for clinic: ClinicID, signedBy standing: StandingSecrets) throws(VaultError) -> DayKeyRecord {
        let pair = Curve25519.KeyAgreement.PrivateKey()
        let key = try standing.publish(pair.publicKey, for: .clinicDay(clinic, date))
        return DayKeyRecord(key: key, privateBytes: Array(pair.rawRepresentation), wrappedBy: wrappingKey)
    }

    /// Takes note of records that are durable now.
    mutating func added(_ new: [ClinicID: DayKeyRecord]) {
        records.merge(new) { old, _ in old }
        length += new.count * DayKeyRecord.byteCount
    }

    func privateBytes(of record: DayKeyRecord) -> [UInt8]? { record.privateBytes(wrappingKey) }

    /// A file of the same date, under a new wrapping key, with some clinics' keys.
    func keeping(_ clinics: Set<ClinicID>, master: MasterKey) -> DayKeyFile {
        var kept = DayKeyFile(date: date, master: master)
        var records: [ClinicID: DayKeyRecord] = [:]
        for (clinic, record) in self.records where clinics.contains(clinic) {
            guard let bytes = privateBytes(of: record) else { continue }
            records[clinic] = DayKeyRecord(key: record.key, privateBytes: bytes, wrappedBy: kept.wrappingKey)
        }
        kept.added(records)
        return kept
    }

    /// All of it, as it leaves the machine.
    func backup(master: MasterKey) -> [UInt8] {
        var writer = ByteWriter()
        writer.text(date.description)
        writer.list(records.sorted { $0.key < $1.key }) { writer, item in
            writer.raw(item.key.bytes)
            writer.raw(item.value.key.bytes)
            writer.raw(item.value.key.signature)
            writer.raw(privateBytes(of: item.value) ?? [])
        }
        return KeyWrap.wrap(writer.bytes, with: master.backups, name: Self.backupName)
    }

    /// From what `backup` wrote; `nil` under another master key.
    init?(backup: [UInt8], master: MasterKey) {
        guard let bytes = KeyWrap.unwrap(backup, with: master.backups, name: Self.backupName) else { return nil }
        var reader = ByteReader(bytes)
        guard let text = try? reader.text(), let date = LocalDate(text), let count = try? reader.count() else { return nil }
        self.init(date: date, master: master)
        var records: [ClinicID: DayKeyRecord] = [:]
        for _ in 0..<count {
            guard let clinic = (try? reader.raw(16)).flatMap({ ClinicID(bytes: $0) }), let publicBytes = try? reader.raw(32),
                let signature = try? reader.raw(64), let privateBytes = try? reader.raw(32)
            else { return nil }
            let purpose = SealPurpose.clinicDay(clinic, date)
            guard let key = SealPublicKey(
                id: SealKeyID(purpose: purpose, publicBytes: publicBytes), purpose: purpose, bytes: publicBytes, signature: signature)
            else { return nil }
            records[clinic] = DayKeyRecord(key: key, privateBytes: privateBytes, wrappedBy: wrappingKey)
        }
        added(records)
    }
}
