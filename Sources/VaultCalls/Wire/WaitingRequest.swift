internal import Scheduling
package import Seals

/// What is asked about requests to wait and their keys; see
/// `ParticularsVault` for each.
package enum WaitingRequest: Sendable {
    case keys([RequestWeek])
    case lostKeys([SealKeyID])
    case resealOwn(SealedRecord, ManageSecret, ResealTarget, version: Int)
    case moveFromOldKey(SealedRecord, RequestWeek?, version: Int)
    case shred
    case destroyOldKey
    case backUp(after: RequestWeek?)
    case makeOffers([OfferAsk])
    case accept(OfferTerms, OfferProof, SealedRecord)
    case take(SealedRecord, OfferTerms, AcceptanceMark, version: Int)
}

extension WaitingRequest {
    package enum Code: UInt8, CaseIterable {
        case keys = 1, lostKeys, resealOwn, moveFromOldKey, shred, destroyOldKey, backUp
        case makeOffers, accept, take
    }

    private var code: Code {
        switch self {
        case .keys: .keys
        case .lostKeys: .lostKeys
        case .resealOwn: .resealOwn
        case .moveFromOldKey: .moveFromOldKey
        case .shred: .shred
        case .destroyOldKey: .destroyOldKey
        case .backUp: .backUp
        case .makeOffers: .makeOffers
        case .accept: .accept
        case .take: .take
        }
    }

    package func write(to writer: inout ByteWriter) {
        writer.byte(code.rawValue)
        switch self {
        case .keys(let weeks): writer.list(weeks) { $0.date($1.last) }
        case .lostKeys(let keys): writer.list(keys) { $0.raw($1.bytes) }
        case .resealOwn(let sealed, let secret, let target, let version):
            writer.sealed(sealed)
            writer.raw(secret.bytes)
            writer.resealTarget(target)
            writer.integer(version)
        case .moveFromOldKey(let sealed, let week, let version):
            writer.sealed(sealed)
            writer.optional(week) { $0.date($1.last) }
            writer.integer(version)
        case .shred, .destroyOldKey: break
        case .backUp(let week): writer.optional(week) { $0.date($1.last) }
        case .makeOffers(let asks): writer.list(asks) { $0.offerAsk($1) }
        case .accept(let terms, let proof, let seal):
            writer.offerTerms(terms)
            writer.offerProof(proof)
            writer.sealed(seal)
        case .take(let seal, let terms, let mark, let version):
            writer.sealed(seal)
            writer.offerTerms(terms)
            writer.raw(mark.bytes)
            writer.integer(version)
        }
    }

    /// - Throws: `refused(.malformed)`.
    package init(_ reader: inout ByteReader) throws(VaultError) {
        guard let code = Code(rawValue: try reader.byte()) else { throw .refused(.malformed) }
        switch code {
        case .keys: self = .keys(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.week() })
        case .lostKeys: self = .lostKeys(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.keyID() })
        case .resealOwn:
            self = .resealOwn(try reader.sealed(), try reader.manageSecret(), try reader.resealTarget(), version: try reader.integer())
        case .moveFromOldKey:
            self = .moveFromOldKey(
                try reader.sealed(), try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.week() },
                version: try reader.integer())
        case .shred: self = .shred
        case .destroyOldKey: self = .destroyOldKey
        case .backUp:
            self = .backUp(after: try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.week() })
        case .makeOffers: self = .makeOffers(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.offerAsk() })
        case .accept: self = .accept(try reader.offerTerms(), try reader.offerProof(), try reader.sealed())
        case .take:
            self = .take(
                try reader.sealed(), try reader.offerTerms(), try reader.acceptanceMark(), version: try reader.integer())
        }
    }
}
