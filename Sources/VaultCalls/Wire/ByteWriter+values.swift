import Bytes
package import Scheduling
package import Seals

extension ByteWriter {
    package mutating func date(_ date: LocalDate) { integer(date.dayNumber) }

    package mutating func dayKeyName(_ name: DayKeyName) {
        raw(name.clinic.bytes)
        date(name.date)
    }

    package mutating func publishedDayKey(_ key: PublishedDayKey) {
        dayKeyName(key.name)
        raw(key.id.bytes)
    }

    package mutating func sealed(_ sealed: SealedRecord) {
        raw(sealed.record)
        optional(sealed.clinic) { $0.raw($1.bytes) }
        byte(UInt8(sealed.kind.rawValue))
        integer(sealed.version)
        raw(sealed.key.bytes)
        bytes(sealed.bytes)
    }

    package mutating func publicKey(_ key: SealPublicKey) {
        raw(key.id.bytes)
        text(key.purpose.text)
        raw(key.bytes)
        raw(key.signature)
    }

    package mutating func blindToken(_ token: BlindToken) {
        byte(UInt8(token.field.rawValue))
        integer(token.month)
        raw(token.bytes)
    }

    package mutating func journalEntry(_ entry: JournalEntry) {
        text(entry.writer)
        integer(entry.number)
        integer(Int(entry.time.seconds))
        text(entry.purpose.rawValue)
        text(entry.actor.description)
        list(entry.seals) {
            $0.raw($1.record)
            $0.byte(UInt8($1.kind.rawValue))
            $0.integer($1.version)
            $0.digest($1.hash)
        }
    }
}
