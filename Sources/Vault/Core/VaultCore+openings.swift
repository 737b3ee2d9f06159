internal import Bytes
internal import Credentials
internal import Crypto
internal import FoundationEssentials
internal import Scheduling
internal import Seals

/// What is done with plaintexts. Called from `perform` alone.
extension VaultCore {
    func particulars(_ plaintext: [UInt8]) throws(VaultError) -> Particulars {
        do { return try ParticularsCoding.decode(plaintext) } catch { throw .cannotOpen }
    }

    private func note(_ plaintext: [UInt8]) throws(VaultError) -> DayNote {
        do { return try NoteCoding.decode(plaintext) } catch { throw .cannotOpen }
    }

    private func word(_ plaintext: [UInt8]) throws(VaultError) -> LeftWord {
        do { return try WordCoding.decode(plaintext) } catch { throw .cannotOpen }
    }

    /// Both copies with another contact in them; the plaintexts stay inside.
    mutating func corrected(
        _ seal: SealedRecord, _ contactSeal: SealedRecord, _ correction: ContactCorrection, at now: Instant
    ) throws(VaultError) -> CorrectedSeals {
        let plaintext = try openClinic(seal, at: now)
        var person = try particulars(plaintext)
        var contact = try delivery(contactSeal, nil).contact
        correction.put(into: &person)
        correction.put(into: &contact)
        return CorrectedSeals(
            particulars: try clinicCopy(of: person, instead: seal, origin: origin(plaintext), at: now),
            contact: try courierCopy(of: contact, instead: contactSeal))
    }

    /// The clinic's copy with another identity in it.
    mutating func corrected(_ seal: SealedRecord, _ correction: IdentityCorrection, at now: Instant) throws(VaultError) -> CorrectedSeals {
        let plaintext = try openClinic(seal, at: now)
        let before = try particulars(plaintext)
        return CorrectedSeals(
            particulars: try clinicCopy(of: correction.applied(to: before), instead: seal, origin: origin(plaintext), at: now),
            contact: nil, identity: correction.fields(unlike: before))
    }

    /// All three copies with another contact in them. The person's own is
    /// opened first: that the clinic's is of the same visit is what their
    /// secret proves.
    mutating func changedContact(
        _ copies: OwnCopies, _ correction: ContactCorrection, telling message: MessageID, at now: Instant
    ) throws(VaultError) -> OwnContactChange {
        let (written, plaintext) = try proved(copies.own, copies.secret, copies.clinic, at: now)
        var own = try particulars(written)
        var person = try particulars(plaintext)
        let before = try delivery(copies.contact, nil).contact
        var contact = before
        correction.put(into: &own)
        correction.put(into: &person)
        correction.put(into: &contact)
        let rewritten: [UInt8]
        do { rewritten = try ParticularsCoding.encode(own) } catch { throw .refused(.malformed) }
        let courier = try courierCopy(of: contact, instead: copies.contact)
        let isSame = before.phone == correction.phone && before.email == correction.email
        do {
            return OwnContactChange(
                own: try Sealer.seal(
                    rewritten, record: copies.own.record, clinic: copies.own.clinic, kind: .person,
                    // Level with the courier's: from here on only the clinic's corrections are newer than this.
                    version: courier.version, to: copies.secret.publicKey),
                clinic: try clinicCopy(of: person, instead: copies.clinic, origin: Digest.sha256(rewritten).bytes, at: now),
                contact: courier,
                former: isSame
                    ? nil
                    : try Sealer.seal(
                        ContactCoding.encode(before), record: message.bytes, clinic: nil, kind: .contact, version: 1, to: published.courier)
            )
        } catch let error as VaultError {
            throw error
        } catch {
            throw .refused(.malformed)
        }
    }

    /// Both plaintexts, where the person's own copy opens with their secret
    /// and is what the clinic's says that it came from. Whoever makes a copy
    /// up under a secret of their own does not know what the other holds.
    ///
    /// - Throws: `cannotOpen` for copies of two visits.
    private mutating func proved(
        _ own: SealedRecord, _ secret: ManageSecret, _ clinic: SealedRecord, at now: Instant
    ) throws(VaultError) -> (own: [UInt8], clinic: [UInt8]) {
        let written = try SealOpener.open(own, privateBytes: secret.privateKeyBytes)
        let plaintext = try openClinic(clinic, at: now)
        guard ConstantTime.equal(try origin(plaintext), Digest.sha256(written).bytes) else { throw .cannotOpen }
        return (written, plaintext)
    }

    /// The clinic's copy, with what was put right in it, sealed to another
    /// clinic's day: the person whose it is takes it there.
    mutating func moved(
        _ sealed: SealedRecord, with own: SealedRecord, _ secret: ManageSecret, to day: DayKeyName, version: Int, at now: Instant
    ) throws(VaultError) -> SealedRecord {
        let plaintext = try proved(own, secret, sealed, at: now).clinic
        return try seal(plaintext, of: sealed.record, to: day, version: version, at: now)
    }

    private func origin(_ plaintext: [UInt8]) throws(VaultError) -> [UInt8] {
        do { return try ParticularsCoding.origin(ofClinicCopy: plaintext) } catch { throw .cannotOpen }
    }

    private mutating func clinicCopy(
        of person: Particulars, instead sealed: SealedRecord, origin: [UInt8], at now: Instant
    ) throws(VaultError) -> SealedRecord {
        guard let date = sealed.key.date, let clinic = sealed.clinic else { throw .refused(.wrongKind) }
        let plaintext: [UInt8]
        do { plaintext = try ParticularsCoding.encode(person, origin: origin) } catch { throw .refused(.malformed) }
        return try seal(plaintext, of: sealed.record, to: DayKeyName(clinic: clinic, date: date), version: sealed.version + 1, at: now)
    }

    private func courierCopy(of contact: Contact, instead sealed: SealedRecord) throws(VaultError) -> SealedRecord {
        do {
            return try Sealer.seal(
                ContactCoding.encode(contact), record: sealed.record, clinic: sealed.clinic, kind: .contact, version: sealed.version + 1,
                to: published.courier)
        } catch {
            throw .refused(.malformed)
        }
    }

    private mutating func seal(
        _ plaintext: [UInt8], of record: [UInt8], to day: DayKeyName, version: Int, at now: Instant
    ) throws(VaultError) -> SealedRecord {
        guard let key = try days.publicKeys([day], signedBy: standing, today: Self.date(now)).first else { throw .refused(.keyStore) }
        do {
            return try Sealer.seal(plaintext, record: record, clinic: day.clinic, kind: .clinic, version: version, to: key)
        } catch {
            throw .refused(.malformed)
        }
    }

    func delivery(_ contact: SealedRecord, _ message: SealedRecord?) throws(VaultError) -> Delivery {
        let courier = Array(standing.courier.rawRepresentation)
        let contactBytes = try SealOpener.open(contact, privateBytes: courier)
        var messageBytes: [UInt8]?
        if let message { messageBytes = try SealOpener.open(message, privateBytes: courier) }
        do {
            return Delivery(contact: try ContactCoding.decode(contactBytes), enclosure: try messageBytes.map(MessageCoding.decode))
        } catch {
            throw .cannotOpen
        }
    }

    mutating func reseal(_ sealed: SealedRecord, to day: DayKeyName, version: Int, at now: Instant) throws(VaultError) -> SealedRecord {
        try seal(openClinic(sealed, at: now), of: sealed.record, to: day, version: version, at: now)
    }

    mutating func blindIndex(_ sealed: SealedRecord, at now: Instant) throws(VaultError) -> [BlindToken] {
        let particulars = try particulars(openClinic(sealed, at: now))
        // Makes the month's key if this is its first use.
        _ = try indexes.current(on: Self.date(now))
        return indexes.keys.sorted { $0.key > $1.key }.flatMap { BlindIndex.tokens(of: particulars, month: $0, key: $1) }
    }

    func blindTokens(_ sealed: SealedRecord) throws(VaultError) -> [BlindToken] {
        let plaintext = try SealOpener.open(sealed, key: sealed.key.purposeCode == .request ? oldRequestKey() : standing.lookup)
        do {
            return BlindIndex.tokens(of: try LookupCoding.decode(plaintext), keys: indexes.keys)
        } catch {
            throw .cannotOpen
        }
    }

    /// The seals of one clinic, each opened or not.
    ///
    /// - Throws: `refused(.keyStore)` when a file of keys cannot be read.
    mutating func opened(_ seals: [SealedRecord]) throws(VaultError) -> [OpenedSeal] {
        var keys: [SealKeyID: Result<Curve25519.KeyAgreement.PrivateKey, VaultError>] = [:]
        var opened: [OpenedSeal] = []
        opened.reserveCapacity(seals.count)
        for sealed in seals {
            progress.step()
            let key = keys[sealed.key] ?? key(of: sealed)
            keys[sealed.key] = key
            do {
                let plaintext = try SealOpener.open(sealed, key: key.get())
                opened.append(try told(plaintext, sealed.kind))
            } catch .shredded {
                opened.append(.shredded)
            } catch .refused(let reason) {
                throw .refused(reason)
            } catch {
                opened.append(.unreadable)
            }
        }
        return opened
    }

    /// What a plaintext says, by the kind that its seal is bound to.
    private func told(_ plaintext: [UInt8], _ kind: SealKind) throws(VaultError) -> OpenedSeal {
        switch kind {
        case .note: .note(try note(plaintext))
        case .word: .word(try word(plaintext))
        default: .opened(try particulars(plaintext))
        }
    }

    private mutating func key(of sealed: SealedRecord) -> Result<Curve25519.KeyAgreement.PrivateKey, VaultError> {
        do { return .success(try SealOpener.key(days.privateBytes(for: sealed))) } catch { return .failure(error) }
    }

    /// A clinic's copy: under its day key, or still under a request's.
    mutating func openClinic(_ sealed: SealedRecord, at now: Instant) throws(VaultError) -> [UInt8] {
        switch sealed.key.purposeCode {
        case .requestWeek: try SealOpener.open(sealed, key: requests.key(for: sealed, today: Self.date(now)))
        case .request: try SealOpener.open(sealed, key: oldRequestKey())
        default: try SealOpener.open(sealed, privateBytes: days.privateBytes(for: sealed))
        }
    }
}

extension ContactCorrection {
    fileprivate func put(into person: inout Particulars) {
        (person.phone, person.email, person.language, person.channel) = (phone, email, language, channel)
    }

    fileprivate func put(into contact: inout Contact) {
        (contact.phone, contact.email, contact.language, contact.channel) = (phone, email, language, channel)
    }
}
