internal import Scheduling
package import Seals

extension VaultRequest {
    /// First byte of every request and answer.
    package static let wireVersion: UInt8 = 1
    /// Larger frames end the connection. The longest that is asked for is a
    /// day's seals: 1,000 of 400 bytes, and 62 around each, are 0.5 MB.
    package static let encodedMax = 1 << 20

    private enum Code: UInt8 {
        case verificationKey = 1, standingKeys, dayKeys, openOwn, openDelivery, reseal, blindIndex, blindTokens, shred, journal
        case backUpKeys, backUpDayKeys, staff, byOperator
        case lostDayKeys = 32, pulse, waiting, changeOwnContact, moveOwn
    }

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.byte(Self.wireVersion)
        func code(_ code: Code) { writer.byte(code.rawValue) }
        switch self {
        case .verificationKey: code(.verificationKey)
        case .standingKeys: code(.standingKeys)
        case .dayKeys(let names):
            code(.dayKeys)
            writer.list(names) { $0.dayKeyName($1) }
        case .openOwn(let sealed, let secret):
            code(.openOwn)
            writer.sealed(sealed)
            writer.raw(secret.bytes)
        case .changeOwnContact(let copies, let correction, let message):
            code(.changeOwnContact)
            for sealed in [copies.own, copies.clinic, copies.contact] { writer.sealed(sealed) }
            writer.raw(copies.secret.bytes)
            writer.correction(correction)
            writer.raw(message.bytes)
        case .openDelivery(let contact, let message):
            code(.openDelivery)
            writer.sealed(contact)
            writer.optional(message) { $0.sealed($1) }
        case .reseal(let sealed, let day, let version):
            code(.reseal)
            writer.sealed(sealed)
            writer.dayKeyName(day)
            writer.integer(version)
        case .moveOwn(let own, let clinic, let secret, let day, let version):
            code(.moveOwn)
            writer.sealed(own)
            writer.sealed(clinic)
            writer.raw(secret.bytes)
            writer.dayKeyName(day)
            writer.integer(version)
        case .blindIndex(let sealed):
            code(.blindIndex)
            writer.sealed(sealed)
        case .blindTokens(let sealed, let use):
            code(.blindTokens)
            writer.sealed(sealed)
            writer.byte(use.rawValue)
        case .shred(let date, let kept):
            code(.shred)
            writer.date(date)
            writer.list(kept) { $0.raw($1.bytes) }
        case .journal(let number, let limit):
            code(.journal)
            writer.integer(number)
            writer.integer(limit)
        case .backUpKeys: code(.backUpKeys)
        case .backUpDayKeys(let date):
            code(.backUpDayKeys)
            writer.optional(date) { $0.date($1) }
        case .staff(let request):
            code(.staff)
            request.write(to: &writer)
        case .byOperator(let envelope):
            code(.byOperator)
            writer.operatorEnvelope(envelope)
        case .lostDayKeys(let keys):
            code(.lostDayKeys)
            writer.list(keys) { $0.publishedDayKey($1) }
        case .waiting(let request):
            code(.waiting)
            request.write(to: &writer)
        case .pulse: code(.pulse)
        }
        return writer.bytes
    }

    /// - Throws: `refused(.malformed)`.
    package init(encoded: [UInt8]) throws(VaultError) {
        var reader = ByteReader(encoded)
        guard try reader.byte() == Self.wireVersion, let code = Code(rawValue: try reader.byte()) else { throw .refused(.malformed) }
        switch code {
        case .verificationKey: self = .verificationKey
        case .standingKeys: self = .standingKeys
        case .dayKeys: self = .dayKeys(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.dayKeyName() })
        case .openOwn: self = .openOwn(try reader.sealed(), try reader.manageSecret())
        case .changeOwnContact:
            let copies = OwnCopies(
                own: try reader.sealed(), clinic: try reader.sealed(), contact: try reader.sealed(), secret: try reader.manageSecret())
            self = .changeOwnContact(copies, try reader.correction(), try reader.message())
        case .openDelivery:
            self = .openDelivery(
                contact: try reader.sealed(),
                message: try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.sealed() })
        case .reseal: self = .reseal(try reader.sealed(), try reader.dayKeyName(), version: try reader.integer())
        case .moveOwn:
            let (own, clinic, secret) = (try reader.sealed(), try reader.sealed(), try reader.manageSecret())
            self = .moveOwn(own, clinic, secret, try reader.dayKeyName(), version: try reader.integer())
        case .blindIndex: self = .blindIndex(try reader.sealed())
        case .blindTokens:
            let sealed = try reader.sealed()
            guard let use = LookupUse(rawValue: try reader.byte()) else { throw .refused(.malformed) }
            self = .blindTokens(sealed, use)
        case .shred:
            self = .shred(
                through: try reader.date(),
                except: try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.clinic() })
        case .journal: self = .journal(after: try reader.integer(), limit: try reader.integer())
        case .backUpKeys: self = .backUpKeys
        case .backUpDayKeys:
            self = .backUpDayKeys(after: try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.date() })
        case .staff: self = .staff(try StaffRequest(&reader))
        case .byOperator: self = .byOperator(try reader.operatorEnvelope())
        case .lostDayKeys:
            self = .lostDayKeys(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.publishedDayKey() })
        case .waiting: self = .waiting(try WaitingRequest(&reader))
        case .pulse: self = .pulse
        }
        try reader.finish()
    }
}
