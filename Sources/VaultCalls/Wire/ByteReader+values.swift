package import Bytes
package import Scheduling
package import Seals

extension ByteReader {
    package mutating func date() throws(ByteError) -> LocalDate {
        let number = try integer()
        guard Self.dayNumbers.contains(number) else { throw .malformed }
        return LocalDate(dayNumber: number)
    }

    /// 0001-01-01 to 9999-12-31.
    private static let dayNumbers = -719_162...2_932_896

    package mutating func clinic() throws(ByteError) -> ClinicID {
        guard let clinic = ClinicID(bytes: try raw(16)) else { throw .malformed }
        return clinic
    }

    package mutating func dayKeyName() throws(ByteError) -> DayKeyName { DayKeyName(clinic: try clinic(), date: try date()) }

    package mutating func publishedDayKey() throws(ByteError) -> PublishedDayKey {
        PublishedDayKey(name: try dayKeyName(), id: try keyID())
    }

    package mutating func keyID() throws(ByteError) -> SealKeyID {
        guard let id = SealKeyID(bytes: try raw(SealKeyID.byteCount)) else { throw .malformed }
        return id
    }

    package mutating func kind() throws(ByteError) -> SealKind {
        guard let kind = SealKind(rawValue: Int(try byte())) else { throw .malformed }
        return kind
    }

    package mutating func sealed() throws(ByteError) -> SealedRecord {
        let record = try raw(SealedRecord.recordByteCount)
        let clinic = try optional { (reader: inout ByteReader) throws(ByteError) in try reader.clinic() }
        let sealed = SealedRecord(
            record: record, clinic: clinic, kind: try kind(), version: try integer(), key: try keyID(), bytes: try bytes())
        guard let sealed else { throw .malformed }
        return sealed
    }

    package mutating func manageSecret() throws(ByteError) -> ManageSecret { ManageSecret(try digest()) }

    package mutating func actor() throws(ByteError) -> OpeningActor {
        guard let actor = OpeningActor(try text()) else { throw .malformed }
        return actor
    }

    package mutating func publicKey() throws(ByteError) -> SealPublicKey {
        let id = try keyID()
        guard let purpose = SealPurpose(text: try text()),
            let key = SealPublicKey(id: id, purpose: purpose, bytes: try raw(32), signature: try raw(64))
        else { throw .malformed }
        return key
    }

    package mutating func blindToken() throws(ByteError) -> BlindToken {
        guard let field = BlindToken.Field(rawValue: Int(try byte())) else { throw .malformed }
        return BlindToken(field: field, month: try integer(), bytes: try raw(16))
    }

    package mutating func journalEntry() throws(ByteError) -> JournalEntry {
        let writer = try text()
        let number = try integer()
        let time = Instant(seconds: Int64(try integer()))
        guard let purpose = OpeningPurpose(rawValue: try text()) else { throw .malformed }
        let actor = try actor()
        let seals = try list { (reader: inout ByteReader) throws(ByteError) in
            JournalEntry.Seal(record: try reader.raw(16), kind: try reader.kind(), version: try reader.integer(), hash: try reader.digest())
        }
        return JournalEntry(writer: writer, number: number, time: time, purpose: purpose, actor: actor, seals: seals)
    }
}
