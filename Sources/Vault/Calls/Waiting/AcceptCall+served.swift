internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension AcceptCall: ServiceCall {
    var opening: Opening? {
        switch proof {
        // Compares secrets, and opens nothing.
        case .token: nil
        case .own(let own, _): (.request, .person, [JournalEntry.Seal(own), JournalEntry.Seal(seal)])
        case .text: (.request, .person, [JournalEntry.Seal(seal)])
        }
    }

    var refusal: VaultError? {
        guard seal.isRequest(terms.request) else { return .refused(.wrongKind) }
        guard case .own(let own, let secret) = proof else { return nil }
        return own.record == seal.record ? own.refusal(of: secret) : .refused(.wrongKind)
    }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) {
        guard now <= terms.last, core.offers.isNewest(terms) else { throw .cannotOpen }
        if case .token = proof { return }
        guard let entry = core.offers.takeTry(terms.request, at: now) else { throw .tooManyRequests }
        try core.write([entry])
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> AcceptanceMark {
        let secrets = core.offerSecrets
        switch proof {
        case .token(let token):
            guard secrets.isToken(token, terms) else { throw .cannotOpen }
            return secrets.mark(terms, nil)
        case .own(let own, let secret):
            let said = try core.particulars(SealOpener.open(own, privateBytes: secret.privateKeyBytes))
            guard try core.particulars(core.openClinic(seal, at: now)) == said else { throw .cannotOpen }
        case .text(let text):
            guard let texts = core.texts, text.isSigned(by: texts), TextWord.read(text.body)?.word == .yes,
                let phone = text.from.flatMap({ PhoneNumber($0) }),
                try core.particulars(core.openClinic(seal, at: now)).phone?.digits == phone.digits
            else { throw .cannotOpen }
        }
        return secrets.mark(terms, seal)
    }
}

extension AcceptCall: ContainedCall {
    var act: ContainedAct { .patient(.answerOffer, at: [terms.day.clinic]) }
}
