package import Scheduling
package import Seals

extension ByteReader {
    package mutating func date() throws(VaultError) -> LocalDate {
        let number = try integer()
        guard Self.dayNumbers.contains(number) else { throw .refused(.malformed) }
        return LocalDate(dayNumber: number)
    }

    /// 0001-01-01 to 9999-12-31.
    private static let dayNumbers = -719_162...2_932_896

    package mutating func clinic() throws(VaultError) -> ClinicID {
        guard let clinic = ClinicID(bytes: try raw(16)) else { throw .refused(.malformed) }
        return clinic
    }

    package mutating func dayKeyName() throws(VaultError) -> DayKeyName { DayKeyName(clinic: try clinic(), date: try date()) }

    package mutating func publishedDayKey() throws(VaultError) -> PublishedDayKey { PublishedDayKey(name: try dayKeyName(), id: try keyID()) }

    package mutating func unsigned() throws(VaultError) -> UInt64 { UInt64(bitPattern: Int64(try integer())) }

    package mutating func keyID() throws(VaultError) -> SealKeyID {
        guard let id = SealKeyID(bytes: try raw(SealKeyID.byteCount)) else { throw .refused(.malformed) }
        return id
    }

    package mutating func kind() throws(VaultError) -> SealKind {
        guard let kind = SealKind(rawValue: Int(try byte())) else { throw .refused(.malformed) }
        return kind
    }

    package mutating func sealed() throws(VaultError) -> SealedRecord {
        let record = try raw(SealedRecord.recordByteCount)
        let clinic = try optional { (reader: inout ByteReader) throws(VaultError) in try reader.clinic() }
        let sealed = SealedRecord(
            record: record, clinic: clinic, kind: try kind(), version: try integer(), key: try keyID(), bytes: try bytes())
        guard let sealed else { throw .refused(.malformed) }
        return sealed
    }

    package mutating func manageSecret() throws(VaultError) -> ManageSecret {
        guard let secret = ManageSecret(bytes: try raw(32)) else { throw .refused(.malformed) }
        return secret
    }

    package mutating func actor() throws(VaultError) -> OpeningActor {
        guard let actor = OpeningActor(try text()) else { throw .refused(.malformed) }
        return actor
    }

    package mutating func publicKey() throws(VaultError) -> SealPublicKey {
        let id = try keyID()
        guard let purpose = SealPurpose(text: try text()),
            let key = SealPublicKey(id: id, purpose: purpose, bytes: try raw(32), signature: try raw(64))
        else { throw .refused(.malformed) }
        return key
    }

    package mutating func blindToken() throws(VaultError) -> BlindToken {
        guard let field = BlindToken.Field(rawValue: Int(try byte())) else { throw .refused(.malformed) }
        return BlindToken(field: field, month: try integer(), bytes: try raw(16))
    }

    package mutating func journalEntry() throws(VaultError) -> JournalEntry {
        let writer = try text()
        let number = try integer()
        let time = Instant(seconds: Int64(try integer()))
        guard let purpose = OpeningPurpose(rawValue: try text()) else { throw .refused(.malformed) }
        let actor = try actor()
        let seals = try list { (reader: inout ByteReader) throws(VaultError) in
            JournalEntry.Seal(record: try reader.raw(16), kind: try reader.kind(), version: try reader.integer(), hash: try reader.raw(32))
        }
        return JournalEntry(writer: writer, number: number, time: time, purpose: purpose, actor: actor, seals: seals)
    }
}
