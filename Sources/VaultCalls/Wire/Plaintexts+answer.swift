package import Scheduling
package import Seals

/// Answers carry plaintexts in the same form as seals do.
extension ParticularsCoding {
    package static func encodeForAnswer(_ particulars: Particulars) throws(VaultError) -> [UInt8] {
        do { return try encode(particulars) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> Particulars {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}

extension NoteCoding {
    package static func encodeForAnswer(_ note: DayNote) throws(VaultError) -> [UInt8] {
        do { return try encode(note) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> DayNote {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}

extension MessageCoding {
    package static func encodeForAnswer(_ enclosure: Enclosure) throws(VaultError) -> [UInt8] {
        do { return try encode(enclosure) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> Enclosure {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}

extension ContactCoding {
    package static func encodeForAnswer(_ contact: Contact) throws(VaultError) -> [UInt8] {
        do { return try encode(contact) } catch { throw .cannotOpen }
    }

    package static func decodeFromAnswer(_ bytes: [UInt8]) throws(VaultError) -> Contact {
        do { return try decode(bytes) } catch { throw .cannotOpen }
    }
}
