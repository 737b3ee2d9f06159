internal import Seals

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
        case .openDelivery(let contact, let message): (.delivery, .courier, ([contact] + (message.map { [$0] } ?? [])).map(JournalEntry.Seal.init))
        case .reseal(let sealed, _, _): (.reseal, .service, [JournalEntry.Seal(sealed)])
        case .blindIndex(let sealed): (.index, .service, [JournalEntry.Seal(sealed)])
        case .blindTokens(let sealed): (.find, .service, [JournalEntry.Seal(sealed)])
        case .shred: (.shred, .service, [])
        case .backUpKeys, .backUpDayKeys: (.keyBackup, .service, [])
        }
    }

    /// Why it is refused before anything else; `nil` when it is not. Each
    /// call opens the kind and purpose of seal it is for, so that one call
    /// cannot be used to have another's seals opened under its name.
    var refusal: VaultError? {
        switch self {
        case .verificationKey, .standingKeys, .shred, .backUpKeys, .backUpDayKeys, .staff, .byOperator, .pulse: return nil
        case .lostDayKeys(let keys): return keys.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil
        case .dayKeys(let names): return names.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil
        case .journal(let number, let limit): return number < 0 || limit < 0 ? .refused(.malformed) : nil
        case .openOwn(let sealed, let secret):
            guard sealed.kind == .person, sealed.key.purposeCode == .person else { return .refused(.wrongKind) }
            return sealed.key == secret.publicKey.id ? nil : .cannotOpen
        case .openDelivery(let contact, let message):
            guard contact.kind == .contact, contact.key.purposeCode == .courier, message.map({ $0.kind == .message }) ?? true,
                message.map({ $0.key.purposeCode == .courier }) ?? true
            else { return .refused(.wrongKind) }
            return nil
        case .reseal(let sealed, let day, _):
            guard sealed.isClinicCopy else { return .refused(.wrongKind) }
            // A request is of no clinic yet. What is a clinic's stays there:
            // whoever holds a grant elsewhere would have it moved to them.
            guard sealed.key.purposeCode == .request || sealed.clinic == day.clinic else { return .refused(.otherClinic) }
            return nil
        case .blindIndex(let sealed): return sealed.isClinicCopy ? nil : .refused(.wrongKind)
        case .blindTokens(let sealed):
            return sealed.kind == .lookup && sealed.key.purposeCode == .request ? nil : .refused(.wrongKind)
        }
    }
}

extension SealedRecord {
    /// Under its day key, or still under the request key.
    fileprivate var isClinicCopy: Bool { kind == .clinic && (key.purposeCode == .clinicDay || key.purposeCode == .request) }
}
