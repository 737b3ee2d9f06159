internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension ResealOwnCall: ServiceCall {
    var opening: Opening? { (.request, .person, [JournalEntry.Seal(sealed)]) }
    var refusal: VaultError? { sealed.refusal(of: secret) }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> SealedRecord {
        // The key first: nothing is opened for a day or a week that has none.
        let key: SealPublicKey?
        let clinic: ClinicID?
        switch target {
        case .week(let week): (key, clinic) = (try core.requestKeys([week], at: now).first, nil)
        case .day(let day):
            key = try core.days.publicKeys([day], signedBy: core.standing, today: VaultCore.date(now)).first
            clinic = day.clinic
        }
        guard let key else { throw .refused(.keyStore) }
        let plaintext = try SealOpener.open(sealed, privateBytes: secret.privateKeyBytes)
        // Only what is a person's goes to a clinic's day.
        _ = try core.particulars(plaintext)
        return try VaultCore.sealed(plaintext, sealed.record, clinic, .clinic, version: version, to: key)
    }
}

extension ResealOwnCall: ContainedCall {
    var act: ContainedAct {
        switch target {
        case .week: .patient(.keepRequest)
        case .day(let day): .patient(.answerOffer, at: [day.clinic])
        }
    }
}
