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

    /// Both copies with another contact in them; the plaintexts stay inside.
    mutating func corrected(
        _ seal: SealedRecord, _ contactSeal: SealedRecord, _ correction: ContactCorrection, at now: Instant
    ) throws(VaultError) -> CorrectedSeals {
        guard let date = seal.key.date, let clinic = seal.clinic else { throw .refused(.wrongKind) }
        var person = try particulars(openClinic(seal, at: now))
        var contact = try delivery(contactSeal, nil).contact
        (person.phone, person.email, person.language) = (correction.phone, correction.email, correction.language)
        (contact.phone, contact.email, contact.language) = (correction.phone, correction.email, correction.language)
        (person.channel, contact.channel) = (correction.channel, correction.channel)
        guard let key = try days.publicKeys([DayKeyName(clinic: clinic, date: date)], signedBy: standing, today: Self.date(now)).first
        else { throw .refused(.keyStore) }
        do {
            return CorrectedSeals(
                particulars: try Sealer.seal(
                    ParticularsCoding.encode(person), record: seal.record, clinic: clinic, kind: .clinic, version: seal.version + 1,
                    to: key),
                contact: try Sealer.seal(
                    ContactCoding.encode(contact), record: contactSeal.record, clinic: contactSeal.clinic, kind: .contact,
                    version: contactSeal.version + 1, to: published.courier))
        } catch {
            throw .refused(.malformed)
        }
    }

    /// All three copies with another contact in them. The person's own is
    /// opened first: their secret is what proves that the others are theirs.
    mutating func changedContact(
        _ copies: OwnCopies, _ correction: ContactCorrection, telling message: MessageID, at now: Instant
    ) throws(VaultError) -> OwnContactChange {
        var own = try particulars(SealOpener.open(copies.own, privateBytes: copies.secret.privateKeyBytes))
        let before = try delivery(copies.contact, nil).contact
        let both = try corrected(copies.clinic, copies.contact, correction, at: now)
        (own.phone, own.email, own.language, own.channel) = (correction.phone, correction.email, correction.language, correction.channel)
        do {
            return OwnContactChange(
                own: try Sealer.seal(
                    ParticularsCoding.encode(own), record: copies.own.record, clinic: copies.own.clinic, kind: .person,
                    // Level with the courier's: from here on only the clinic's corrections are newer than this.
                    version: both.contact.version, to: copies.secret.publicKey),
                clinic: both.particulars, contact: both.contact,
                former: before.phone == correction.phone && before.email == correction.email
                    ? nil
                    : try Sealer.seal(
                        ContactCoding.encode(before), record: message.bytes, clinic: nil, kind: .contact, version: 1, to: published.courier))
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
        let plaintext = try openClinic(sealed, at: now)
        guard let key = try days.publicKeys([day], signedBy: standing, today: Self.date(now)).first else { throw .refused(.keyStore) }
        do {
            return try Sealer.seal(plaintext, record: sealed.record, clinic: day.clinic, kind: .clinic, version: version, to: key)
        } catch {
            throw .refused(.malformed)
        }
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
                opened.append(sealed.kind == .note ? .note(try note(plaintext)) : .opened(try particulars(plaintext)))
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
