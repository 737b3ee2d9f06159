internal import Scheduling
package import Seals

extension VaultAnswer {
    /// The longest answer is a key backup with `VaultSettings.accountsMax`
    /// accounts, of some 1 to 3 KB each; then come a date's backup, and 1,000
    /// opened seals with at most 1 MB. What is longer is refused as `tooMany`.
    package static let encodedMax = 64 << 20

    private enum Code: UInt8 {
        case verificationKey = 1, keys, particulars, delivery, sealed, blindTokens, keyIDs, journal, backup, dayKeyBackup, staff, toOperator
        case pulse = 32, offers, accepted, contactChanged
        case failure = 0xFF
    }

    package static func encode(_ result: Result<VaultAnswer, VaultError>) -> [UInt8] {
        var writer = ByteWriter()
        writer.byte(VaultRequest.wireVersion)
        do throws(VaultError) {
            try result.get().write(to: &writer)
            guard writer.bytes.count <= encodedMax else { throw .refused(.tooMany) }
            return writer.bytes
        } catch {
            return [VaultRequest.wireVersion, Code.failure.rawValue] + error.wireBytes
        }
    }

    private func write(to writer: inout ByteWriter) throws(VaultError) {
        func code(_ code: Code) { writer.byte(code.rawValue) }
        switch self {
        case .verificationKey(let key):
            code(.verificationKey)
            writer.raw(key.bytes)
        case .keys(let keys):
            code(.keys)
            writer.list(keys) { $0.publicKey($1) }
        case .particulars(let particulars):
            code(.particulars)
            writer.bytes(try ParticularsCoding.encodeForAnswer(particulars))
        case .delivery(let delivery):
            code(.delivery)
            writer.bytes(try ContactCoding.encodeForAnswer(delivery.contact))
            writer.optional(try delivery.enclosure.map(MessageCoding.encodeForAnswer)) { $0.bytes($1) }
        case .contactChanged(let change):
            code(.contactChanged)
            for sealed in [change.own, change.clinic, change.contact] { writer.sealed(sealed) }
            writer.optional(change.former) { $0.sealed($1) }
        case .sealed(let sealed):
            code(.sealed)
            writer.sealed(sealed)
        case .blindTokens(let tokens):
            code(.blindTokens)
            writer.list(tokens) { $0.blindToken($1) }
        case .keyIDs(let ids):
            code(.keyIDs)
            writer.list(ids) { $0.raw($1.bytes) }
        case .journal(let entries):
            code(.journal)
            writer.list(entries) { $0.journalEntry($1) }
        case .backup(let bytes):
            code(.backup)
            writer.bytes(bytes)
        case .dayKeyBackup(let backup):
            code(.dayKeyBackup)
            writer.optional(backup) {
                $0.date($1.date)
                $0.bytes($1.bytes)
            }
        case .staff(let answer):
            code(.staff)
            try answer.write(to: &writer)
        case .toOperator(let bytes):
            code(.toOperator)
            writer.bytes(bytes)
        case .pulse(let pulse):
            code(.pulse)
            writer.unsigned(pulse.instance)
            writer.unsigned(pulse.steps)
            writer.integer(pulse.waiting)
        case .offers(let offers):
            code(.offers)
            writer.list(offers) { $0.madeOffer($1) }
        case .accepted(let mark):
            code(.accepted)
            writer.raw(mark.bytes)
        }
    }

    /// - Throws: what the vault threw, or `unavailable` when it is not understood.
    package static func decode(_ bytes: [UInt8]) throws(VaultError) -> VaultAnswer {
        var reader = ByteReader(bytes)
        guard let version = try? reader.byte(), version == VaultRequest.wireVersion, let code = (try? reader.byte()).flatMap(Code.init)
        else { throw .unavailable }
        if code == .failure { throw VaultError(wireBytes: Array(bytes.dropFirst(2))) ?? .unavailable }
        do {
            let answer = try read(code, &reader)
            try reader.finish()
            return answer
        } catch {
            throw .unavailable
        }
    }

    private static func read(_ code: Code, _ reader: inout ByteReader) throws(VaultError) -> VaultAnswer {
        switch code {
        case .verificationKey:
            guard let key = VaultVerificationKey(bytes: try reader.raw(32)) else { throw .unavailable }
            return .verificationKey(key)
        case .keys: return .keys(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.publicKey() })
        case .particulars: return .particulars(try ParticularsCoding.decodeFromAnswer(reader.bytes()))
        case .delivery:
            let contact = try ContactCoding.decodeFromAnswer(reader.bytes())
            let enclosure = try reader.optional { (reader: inout ByteReader) throws(VaultError) in
                try MessageCoding.decodeFromAnswer(reader.bytes())
            }
            return .delivery(Delivery(contact: contact, enclosure: enclosure))
        case .contactChanged:
            return .contactChanged(OwnContactChange(
                own: try reader.sealed(), clinic: try reader.sealed(), contact: try reader.sealed(),
                former: try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.sealed() }))
        case .sealed: return .sealed(try reader.sealed())
        case .blindTokens: return .blindTokens(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.blindToken() })
        case .keyIDs: return .keyIDs(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.keyID() })
        case .journal: return .journal(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.journalEntry() })
        case .backup: return .backup(try reader.bytes())
        case .dayKeyBackup:
            return .dayKeyBackup(try reader.optional { (reader: inout ByteReader) throws(VaultError) in
                DayKeyBackup(date: try reader.date(), bytes: try reader.bytes())
            })
        case .staff: return .staff(try StaffAnswer(&reader))
        case .toOperator: return .toOperator(try reader.bytes())
        case .pulse:
            return .pulse(VaultPulse(instance: try reader.unsigned(), steps: try reader.unsigned(), waiting: try reader.integer()))
        case .offers: return .offers(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.madeOffer() })
        case .accepted: return .accepted(try reader.acceptanceMark())
        case .failure: throw .unavailable
        }
    }
}
