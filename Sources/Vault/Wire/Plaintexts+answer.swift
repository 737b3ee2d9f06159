internal import Scheduling
internal import Seals

/// Answers carry plaintexts in the same form as seals do.
extension ParticularsCoding {
    static func encodeForAnswer(_ particulars: Particulars) throws(VaultError) -> [UInt8] {
        do { return try encode(particulars) } catch { throw .cannotOpen }
    }

    static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> Particulars {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}

extension NoteCoding {
    static func encodeForAnswer(_ note: DayNote) throws(VaultError) -> [UInt8] {
        do { return try encode(note) } catch { throw .cannotOpen }
    }

    static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> DayNote {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}

extension MessageCoding {
    static func encodeForAnswer(_ enclosure: Enclosure) throws(VaultError) -> [UInt8] {
        do { return try encode(enclosure) } catch { throw .cannotOpen }
    }

    static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> Enclosure {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}

extension ContactCoding {
    static func encodeForAnswer(_ contact: Contact) throws(VaultError) -> [UInt8] {
        do { return try encode(contact) } catch { throw .cannotOpen }
    }

    static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> Contact {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}
