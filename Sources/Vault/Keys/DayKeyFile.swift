internal import Bytes
internal import Crypto
import Files
internal import Glibc
internal import Scheduling
internal import Seals
internal import VaultCalls

/// The day keys of one local date, as one append-only file.
///
/// A header with a wrapping key of this file alone (itself wrapped by the
/// master key), then records of equal length. Destroying the header destroys
/// the file.
struct DayKeyFile {
    /// First line (20) ‖ date (10) ‖ wrapped wrapping key (60).
    static let headerByteCount = 90
    static let firstLine = Array("creneau/v1 day keys\n".utf8)
    private static let backupName = Array("creneau/v1 day key backup".utf8)

    let date: LocalDate
    let header: [UInt8]
    private let wrappingKey: SymmetricKey
    private(set) var records: [ClinicID: DayKeyRecord] = [:]
    /// Keys that others have replaced: they open what was sealed to them, and
    /// nothing more is.
    private(set) var older: [DayKeyRecord] = []
    /// Where the next record goes: a multiple of whole records, so that one
    /// torn by a crash is written over.
    private(set) var length: Int

    init(date: LocalDate, master: MasterKey) throws(FileError) {
        self.date = date
        wrappingKey = KeyWrap.randomKey()
        let dateBytes = Array(date.description.utf8)
        header = try Self.firstLine + dateBytes + KeyWrap.wrap(wrappingKey.bytes, with: master.files, name: Self.firstLine + dateBytes)
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
            if let record = DayKeyRecord(bytes: bytes, date: date, wrappingKey: wrappingKey) { put(record) }
        }
    }

    /// The later of two of one clinic replaces the earlier.
    private mutating func put(_ record: DayKeyRecord) {
        if let replaced = records.updateValue(record, forKey: record.clinic) { older.append(replaced) }
    }

    var bytes: [UInt8] {
        header + older.flatMap(\.bytes) + records.values.flatMap(\.bytes)
    }

    /// All of them, replaced ones first.
    var all: [DayKeyRecord] { older + records.values }

    /// The record of a key, whether it is in use or was replaced.
    func record(_ id: SealKeyID, of clinic: ClinicID) -> DayKeyRecord? {
        if let current = records[clinic], current.key.id == id { return current }
        return older.first { $0.key.id == id && $0.clinic == clinic }
    }

    /// As it is once `bytes` is the whole file.
    var rewritten: DayKeyFile {
        var file = self
        file.length = Self.headerByteCount + (older.count + records.count) * DayKeyRecord.byteCount
        return file
    }

    /// Takes what `other` has and this lacks; a clinic's key in use stays in use.
    ///
    /// - Returns: whether there was any.
    mutating func take(from other: DayKeyFile) throws(FileError) -> Bool {
        let known = Set(all.map(\.key.id))
        var hasTaken = false
        for record in other.all where !known.contains(record.key.id) {
            let taken = try DayKeyRecord(key: record.key, of: record.clinic, privateBytes: other.opened(record), wrappedBy: wrappingKey)
            if records[record.clinic] == nil { records[record.clinic] = taken } else { older.append(taken) }
            hasTaken = true
        }
        self = rewritten
        return hasTaken
    }

    /// Makes a key pair for a clinic. Not durable yet: `added` counts it once it is.
    func make(for clinic: ClinicID, signedBy standing: StandingSecrets) throws(VaultError) -> DayKeyRecord {
        let pair = Curve25519.KeyAgreement.PrivateKey()
        let key = try standing.publish(pair.publicKey, for: .clinicDay(clinic, date))
        do {
            return try DayKeyRecord(key: key, of: clinic, privateBytes: Array(pair.rawRepresentation), wrappedBy: wrappingKey)
        } catch {
            throw .refused(.keyStore)
        }
    }

    /// Takes note of records that are durable now.
    mutating func added(_ new: [ClinicID: DayKeyRecord]) {
        records.merge(new) { old, _ in old }
        length += new.count * DayKeyRecord.byteCount
    }

    func privateBytes(of record: DayKeyRecord) -> [UInt8]? { record.privateBytes(wrappingKey) }

    /// What does not open is never left out in silence: a record that was read
    /// or made here has opened once.
    private func opened(_ record: DayKeyRecord) throws(FileError) -> [UInt8] {
        guard let bytes = privateBytes(of: record) else { throw FileError(code: EINVAL) }
        return bytes
    }

    /// A file of the same date, under a new wrapping key, with some clinics' keys.
    func keeping(_ clinics: Set<ClinicID>, master: MasterKey) throws(FileError) -> DayKeyFile {
        var kept = try DayKeyFile(date: date, master: master)
        var records: [ClinicID: DayKeyRecord] = [:]
        for (clinic, record) in self.records where clinics.contains(clinic) {
            records[clinic] = try DayKeyRecord(key: record.key, of: clinic, privateBytes: opened(record), wrappedBy: kept.wrappingKey)
        }
        for record in older where clinics.contains(record.clinic) {
            kept.older.append(
                try DayKeyRecord(key: record.key, of: record.clinic, privateBytes: opened(record), wrappedBy: kept.wrappingKey))
        }
        kept.records = records
        return kept.rewritten
    }

    /// All of it, as it leaves the machine.
    func backup(master: MasterKey) throws(FileError) -> [UInt8] {
        var writer = ByteWriter()
        writer.text(date.description)
        // Replaced ones first: whoever reads takes the last of a clinic for the one in use.
        var all: [(record: DayKeyRecord, privateBytes: [UInt8])] = []
        for record in older + records.sorted(by: { $0.key < $1.key }).map(\.value) { all.append((record, try opened(record))) }
        writer.list(all) { writer, item in
            writer.raw(item.record.clinic.bytes)
            writer.raw(item.record.key.bytes)
            writer.raw(item.record.key.signature)
            writer.raw(item.privateBytes)
        }
        return try KeyWrap.wrap(writer.bytes, with: master.backups, name: Self.backupName)
    }

    /// From what `backup` wrote; `nil` under another master key.
    init?(backup: [UInt8], master: MasterKey) {
        guard let bytes = KeyWrap.unwrap(backup, with: master.backups, name: Self.backupName) else { return nil }
        var reader = ByteReader(bytes)
        guard let text = try? reader.text(), let date = LocalDate(text), let count = try? reader.count() else { return nil }
        guard var file = try? DayKeyFile(date: date, master: master) else { return nil }
        for _ in 0..<count {
            guard let clinic = (try? reader.raw(16)).flatMap({ ClinicID(bytes: $0) }), let publicBytes = try? reader.raw(32),
                let signature = try? reader.raw(64), let privateBytes = try? reader.raw(32)
            else { return nil }
            let purpose = SealPurpose.clinicDay(clinic, date)
            guard
                let key = SealPublicKey(
                    id: SealKeyID(purpose: purpose, publicBytes: publicBytes), purpose: purpose, bytes: publicBytes, signature: signature)
            else { return nil }
            guard let record = try? DayKeyRecord(key: key, of: clinic, privateBytes: privateBytes, wrappedBy: file.wrappingKey)
            else { return nil }
            file.put(record)
        }
        self = file.rewritten
    }
}
