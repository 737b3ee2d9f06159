internal import Scheduling
internal import Seals
internal import VaultCalls

/// What the journal has to hold before a request is done.
typealias Opening = (purpose: OpeningPurpose, actor: OpeningActor, seals: [JournalEntry.Seal])

extension VaultRequest {
    /// `nil` for what opens nothing and lets no key leave or go.
    var opening: Opening? {
        switch self {
        case .verificationKey, .standingKeys, .dayKeys, .journal, .lostDayKeys, .pulse: nil
        // Journalled by what decides on them.
        case .staff, .byOperator: nil
        case .openOwn(let sealed, _): (.ownView, .person, [JournalEntry.Seal(sealed)])
        case .changeOwnContact(let copies, _, _): (.correct, .person, [copies.own, copies.clinic, copies.contact].map(JournalEntry.Seal.init))
        case .openDelivery(let contact, let message): (.delivery, .courier, ([contact] + (message.map { [$0] } ?? [])).map(JournalEntry.Seal.init))
        case .reseal(let sealed, _, _): (.reseal, .service, [JournalEntry.Seal(sealed)])
        case .moveOwn(let own, let clinic, _, _, _): (.reseal, .person, [own, clinic].map(JournalEntry.Seal.init))
        case .blindIndex(let sealed): (.index, .service, [JournalEntry.Seal(sealed)])
        case .blindTokens(let sealed, _): (.find, .service, [JournalEntry.Seal(sealed)])
        case .shred: (.shred, .service, [])
        case .backUpKeys, .backUpDayKeys: (.keyBackup, .service, [])
        case .waiting(let request): request.opening
        }
    }

    /// Why it is refused before anything else; `nil` when it is not. Each
    /// call opens the kind and purpose of seal it is for, so that one call
    /// cannot be used to have another's seals opened under its name.
    var refusal: VaultError? {
        switch self {
        case .verificationKey, .standingKeys, .shred, .backUpKeys, .backUpDayKeys, .staff, .byOperator, .pulse: return nil
        case .lostDayKeys(let keys): return keys.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil
        case .waiting(let request): return request.refusal
        case .dayKeys(let names): return names.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil
        case .journal(let number, let limit): return number < 0 || limit < 0 ? .refused(.malformed) : nil
        case .openOwn(let sealed, let secret):
            return sealed.refusal(of: secret)
        case .changeOwnContact(let copies, _, _):
            guard copies.clinic.isClinicCopy, !copies.clinic.isOfRequest, copies.contact.kind == .contact, copies.contact.key.purposeCode == .courier,
                copies.clinic.record == copies.own.record, copies.contact.record == copies.own.record
            else { return .refused(.wrongKind) }
            return copies.own.refusal(of: copies.secret)
        case .openDelivery(let contact, let message):
            guard contact.kind == .contact, contact.key.purposeCode == .courier, message.map({ $0.kind == .message }) ?? true,
                message.map({ $0.key.purposeCode == .courier }) ?? true
            else { return .refused(.wrongKind) }
            return nil
        case .reseal(let sealed, let day, _):
            // A request is of no clinic yet: it needs its person's yes.
            guard sealed.isClinicCopy, !sealed.isOfRequest else { return .refused(.wrongKind) }
            // What is a clinic's stays there: whoever holds a grant elsewhere would have it moved to them.
            return sealed.clinic == day.clinic ? nil : .refused(.otherClinic)
        case .moveOwn(let own, let clinic, let secret, _, _):
            guard clinic.isClinicCopy, !clinic.isOfRequest, clinic.record == own.record else { return .refused(.wrongKind) }
            return own.refusal(of: secret)
        case .blindIndex(let sealed): return sealed.isClinicCopy ? nil : .refused(.wrongKind)
        case .blindTokens(let sealed, _):
            guard sealed.kind == .lookup, sealed.key.purposeCode == .lookup || sealed.key.purposeCode == .request
            else { return .refused(.wrongKind) }
            return nil
        }
    }
}

extension WaitingRequest {
    var opening: Opening? {
        switch self {
        case .keys, .lostKeys: nil
        case .resealOwn(let sealed, _, _, _): (.request, .person, [JournalEntry.Seal(sealed)])
        case .makeOffers(let asks): (.offer, .service, asks.map { JournalEntry.Seal($0.seal) })
        // Compares secrets, and opens nothing.
        case .accept(_, .token, _): nil
        case .accept(_, .own(let own, _), let seal): (.request, .person, [JournalEntry.Seal(own), JournalEntry.Seal(seal)])
        case .accept(_, .text, let seal): (.request, .person, [JournalEntry.Seal(seal)])
        case .take(let seal, _, _, _): (.request, .service, [JournalEntry.Seal(seal)])
        case .moveFromOldKey(let sealed, _, _): (.reseal, .service, [JournalEntry.Seal(sealed)])
        case .shred, .destroyOldKey: (.shred, .service, [])
        case .backUp: (.keyBackup, .service, [])
        }
    }

    var refusal: VaultError? {
        switch self {
        case .shred, .destroyOldKey, .backUp: return nil
        case .keys(let weeks): return weeks.count > VaultLimits.requestDaysMax ? .refused(.tooMany) : nil
        case .lostKeys(let keys): return keys.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil
        case .resealOwn(let sealed, let secret, _, _): return sealed.refusal(of: secret)
        case .makeOffers(let asks):
            guard asks.count <= VaultLimits.offersPerCallMax else { return .refused(.tooMany) }
            return asks.allSatisfy { $0.seal.isRequest($0.terms.request) } ? nil : .refused(.wrongKind)
        case .accept(let terms, let proof, let seal):
            guard seal.isRequest(terms.request) else { return .refused(.wrongKind) }
            guard case .own(let own, let secret) = proof else { return nil }
            return own.record == seal.record ? own.refusal(of: secret) : .refused(.wrongKind)
        case .take(let seal, let terms, _, _): return seal.isRequest(terms.request) ? nil : .refused(.wrongKind)
        case .moveFromOldKey(let sealed, let week, _):
            guard sealed.key.purposeCode == .request, sealed.kind == (week == nil ? .lookup : .clinic) else { return .refused(.wrongKind) }
            return nil
        }
    }
}

extension SealedRecord {
    /// Why a secret does not open it as its person's own copy; `nil` when it may.
    fileprivate func refusal(of secret: ManageSecret) -> VaultError? {
        guard kind == .person, key.purposeCode == .person else { return .refused(.wrongKind) }
        return key == (try? secret.publicKey.id) ? nil : .cannotOpen
    }

    /// Under its day key, or still under a request's.
    fileprivate var isClinicCopy: Bool { kind == .clinic && (key.purposeCode == .clinicDay || isOfRequest) }

    /// What waits of that request, as the service keeps it.
    fileprivate func isRequest(_ request: RequestID) -> Bool { kind == .clinic && isOfRequest && record == request.bytes }

    /// Under a request's key: it is of no clinic yet.
    var isOfRequest: Bool { key.purposeCode == .requestWeek || key.purposeCode == .request }
}
