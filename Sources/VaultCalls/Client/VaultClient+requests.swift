internal import Scheduling
public import Seals

/// Requests that wait, and their keys.
extension VaultClient {
    public func requestKeys(_ weeks: [RequestWeek]) async throws(VaultError) -> [SealPublicKey] {
        guard case .keys(let keys) = try await transport.ask(.waiting(.keys(weeks))), keys.map(\.purpose) == weeks.map(SealPurpose.requestWeek)
        else { throw .unavailable }
        return keys
    }

    public func lostRequestKeys(of keys: [SealKeyID]) async throws(VaultError) -> [SealKeyID] {
        guard keys.count <= VaultLimits.dayKeysPerCallMax else { throw .refused(.tooMany) }
        guard !keys.isEmpty else { return [] }
        guard case .keyIDs(let ids) = try await transport.ask(.waiting(.lostKeys(keys))), Set(ids).isSubset(of: keys)
        else { throw .unavailable }
        return ids
    }

    public func resealOwn(
        _ sealed: SealedRecord, with secret: ManageSecret, to target: ResealTarget, version: Int
    ) async throws(VaultError) -> SealedRecord {
        guard case .sealed(let resealed) = try await transport.ask(.waiting(.resealOwn(sealed, secret, target, version: version)))
        else { throw .unavailable }
        return resealed
    }

    public func makeOffers(_ asks: [OfferAsk]) async throws(VaultError) -> [MadeOffer] {
        guard asks.count <= VaultLimits.offersPerCallMax else { throw .refused(.tooMany) }
        guard !asks.isEmpty else { return [] }
        guard case .offers(let made) = try await transport.ask(.waiting(.makeOffers(asks))), made.count == asks.count,
            zip(asks, made).allSatisfy({ $0.message.bytes == $1.message.record && $1.message.kind == .message })
        else { throw .unavailable }
        return made
    }

    public func accept(_ terms: OfferTerms, _ proof: OfferProof, of seal: SealedRecord) async throws(VaultError) -> AcceptanceMark {
        guard case .accepted(let mark) = try await transport.ask(.waiting(.accept(terms, proof, seal))) else { throw .unavailable }
        return mark
    }

    public func take(
        _ seal: SealedRecord, by terms: OfferTerms, _ mark: AcceptanceMark, version: Int
    ) async throws(VaultError) -> SealedRecord {
        guard case .sealed(let taken) = try await transport.ask(.waiting(.take(seal, terms, mark, version: version))) else { throw .unavailable }
        return taken
    }

    public func moveFromOldKey(_ sealed: SealedRecord, to week: RequestWeek?, version: Int) async throws(VaultError) -> SealedRecord {
        guard case .sealed(let moved) = try await transport.ask(.waiting(.moveFromOldKey(sealed, week, version: version)))
        else { throw .unavailable }
        return moved
    }

    public func destroyOldRequestKey() async throws(VaultError) {
        guard case .keyIDs = try await transport.ask(.waiting(.destroyOldKey)) else { throw .unavailable }
    }

    public func shredRequestKeys() async throws(VaultError) -> [SealKeyID] {
        guard case .keyIDs(let ids) = try await transport.ask(.waiting(.shred)) else { throw .unavailable }
        return ids
    }

    public func backUpRequestKeys(after week: RequestWeek?) async throws(VaultError) -> DayKeyBackup? {
        guard case .dayKeyBackup(let backup) = try await transport.ask(.waiting(.backUp(after: week))) else { throw .unavailable }
        return backup
    }
}
