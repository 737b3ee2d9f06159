internal import Crypto
internal import Scheduling
internal import Seals
internal import VaultCalls

/// What is done with people's requests to wait. Called from `perform` alone.
extension VaultCore {
    mutating func perform(_ request: WaitingRequest, at now: Instant) throws(VaultError) -> VaultAnswer {
        switch request {
        case .keys(let weeks): .keys(try requestKeys(weeks, at: now))
        case .lostKeys(let keys): .keyIDs(try requests.lost(of: keys, today: Self.date(now)))
        case .resealOwn(let sealed, let secret, let target, let version):
            .sealed(try resealOwn(sealed, secret, target, version: version, at: now))
        case .makeOffers(let asks): .offers(try made(asks, at: now))
        case .accept(let terms, let proof, let seal): .accepted(try accepted(terms, proof, seal, at: now))
        case .take(let seal, let terms, _, let version): .sealed(try reseal(seal, to: terms.day, version: version, at: now))
        case .moveFromOldKey(let sealed, let week, let version): .sealed(try moved(sealed, to: week, version: version, at: now))
        case .shred: .keyIDs(try requests.destroyPast(today: Self.date(now)))
        case .destroyOldKey: .keyIDs(try destroyedOldRequestKey())
        case .backUp(let week): .dayKeyBackup(try requests.backup(after: week))
        }
    }

    private mutating func requestKeys(_ weeks: [RequestWeek], at now: Instant) throws(VaultError) -> [SealPublicKey] {
        try requests.publicKeys(weeks, signedBy: standing, today: Self.date(now))
    }

    /// A person's own copy, sealed as the service's or a clinic's.
    private mutating func resealOwn(
        _ sealed: SealedRecord, _ secret: ManageSecret, _ target: ResealTarget, version: Int, at now: Instant
    ) throws(VaultError) -> SealedRecord {
        // The key first: nothing is opened for a day or a week that has none.
        let key: SealPublicKey?, clinic: ClinicID?
        switch target {
        case .week(let week): (key, clinic) = (try requestKeys([week], at: now).first, nil)
        case .day(let day): (key, clinic) = (try days.publicKeys([day], signedBy: standing, today: Self.date(now)).first, day.clinic)
        }
        guard let key else { throw .refused(.keyStore) }
        let plaintext = try SealOpener.open(sealed, privateBytes: secret.privateKeyBytes)
        // Only what is a person's goes to a clinic's day.
        _ = try particulars(plaintext)
        return try Self.sealed(plaintext, sealed.record, clinic, .clinic, version: version, to: key)
    }

    private mutating func moved(_ sealed: SealedRecord, to week: RequestWeek?, version: Int, at now: Instant) throws(VaultError) -> SealedRecord {
        let old = try oldRequestKey()
        let key = if let week { try requestKeys([week], at: now).first } else { published.lookup as SealPublicKey? }
        guard let key else { throw .refused(.keyStore) }
        let plaintext = try SealOpener.open(sealed, key: old)
        return try Self.sealed(plaintext, sealed.record, nil, sealed.kind, version: version, to: key)
    }

    private static func sealed(
        _ plaintext: [UInt8], _ record: [UInt8], _ clinic: ClinicID?, _ kind: SealKind, version: Int, to key: SealPublicKey
    ) throws(VaultError) -> SealedRecord {
        do {
            return try Sealer.seal(plaintext, record: record, clinic: clinic, kind: kind, version: version, to: key)
        } catch {
            throw .refused(.malformed)
        }
    }

    /// - Throws: `shredded` when it was destroyed.
    func oldRequestKey() throws(VaultError) -> Curve25519.KeyAgreement.PrivateKey {
        guard let key = standing.oldRequest else { throw .shredded }
        return key
    }

    /// In the file first: a key that is gone from memory alone is not destroyed.
    ///
    /// - Returns: its id; nothing when there was none.
    private mutating func destroyedOldRequestKey() throws(VaultError) -> [SealKeyID] {
        guard let old = published.oldRequest else { return [] }
        let rest = standing.withoutOldRequest
        do { try rest.replace(in: keyFolder, master: master) } catch { throw .refused(.keyStore) }
        published = try rest.published()
        standing = rest
        return [old.id]
    }
}
