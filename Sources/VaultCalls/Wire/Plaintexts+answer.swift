package import Bytes
package import Scheduling
package import Seals

/// Answers carry plaintexts in the same form as seals do.
extension ParticularsCoding {
    package static func encodeForAnswer(_ particulars: Particulars) throws(VaultError) -> [UInt8] {
        do { return try encode(particulars) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(ByteError) -> Particulars {
        do { return try decode(bytes) } catch { throw .malformed }
    }
}

extension NoteCoding {
    package static func encodeForAnswer(_ note: DayNote) throws(VaultError) -> [UInt8] {
        do { return try encode(note) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(ByteError) -> DayNote {
        do { return try decode(bytes) } catch { throw .malformed }
    }
}

extension WordCoding {
    package static func encodeForAnswer(_ word: LeftWord) throws(VaultError) -> [UInt8] {
        do { return try encode(word) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(ByteError) -> LeftWord {
        do { return try decode(bytes) } catch { throw .malformed }
    }
}

extension MessageCoding {
    package static func encodeForAnswer(_ enclosure: Enclosure) throws(VaultError) -> [UInt8] {
        do { return try encode(enclosure) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(ByteError) -> Enclosure {
        do { return try decode(bytes) } catch { throw .malformed }
    }
}

extension ContactCoding {
    package static func encodeForAnswer(_ contact: Contact) throws(VaultError) -> [UInt8] {
        do { return try encode(contact) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(ByteError) -> Contact {
        do { return try decode(bytes) } catch { throw .malformed }
    }
}
