import Bytes
import Containment
import Database
import Logging
import Notary
import Scheduling
import Seals
import Store
public import UseCases

extension Requests {
    /// Files a request and sends a one-time code to its contact; it waits
    /// from the moment the code is given.
    ///
    /// Everything the form said of a person is sealed here, to the vault's
    /// key for the week in which the request ends, under the id that the
    /// appointment will bear: a place can
    /// then be accepted without anybody reading it.
    ///
    /// - Throws: `.invalid`, `.tooMany`, `.alreadyBooked` for the same form
    ///   with other contents, `.notFound` when the appointment to give up is
    ///   not theirs.
    public func file(_ filing: RequestFiling, _ context: Context) async throws(Refusal) -> RequestFiled {
        // Nothing waits before the code came back: that is the contact confirmed.
        let permit = try filingPermit(for: filing.wish.clinic, context)
        let today = today(context)
        try RequestRules.check(filing, on: today, now: context.instant, node)
        let earlier = try await record.read { tx throws(StoreError) in try tx.request(ofForm: filing.form.hash.bytes) }
        if let earlier { return try repeated(earlier, filing, context.instant) }
        // Said before it is made sooner than what is given up: a retry says it again.
        guard let said = contentsHash(filing, context.instant) else { throw .internalFault }
        let sooner = try await soonerThanGiven(filing, on: today, context)

        let id: RequestID = record.fresh(at: context.instant)
        let secret = RequestSecret(form: filing.form, request: id)
        let code = freshCode()
        let row = self.row(id, secret, sooner, said: said, code: code, today: today, context)
        let message: MessageID = record.fresh(at: context.instant)
        let seals = try await seals(sooner, id, secret, code: code, message: message, permit)
        let caps = caps(of: filing.particulars, context)
        let marks = marks(of: filing.particulars, context)
        let leaf = record.leaf(.requestFiled, subject: id.description, of: AppointmentID(request: id), context)
        let notice = OutboxWrite(
            id: message, kind: .requestCode, about: .request(id), version: Int64(row.codes),
            dueAt: context.instant, seal: seals.code)
        let capped: LimitName?? = try await record.write(permit) { tx throws(StoreError) in
            for (name, cap) in caps where try !tx.step(cap, mark: id.bytes) { return .some(name) }
            guard try tx.insert(row, form: filing.form.hash.bytes) else { return nil }
            try tx.index(id, tokens: marks)
            try tx.keep(seals.kept)
            try tx.enqueue(notice)
            try tx.write(leaf)
            return .some(nil)
        }
        switch capped {
        case .some(let name?): throw .tooMany(name, retryAfterSeconds: Reception.secondsToNextWindow(context.instant))
        case .some(nil): return RequestFiled(token: secret.link(id), state: .unconfirmed, codeUntil: row.codeUntil)
        case nil:
            // Two copies of the form raced; this one lost to its twin.
            let twin = try await record.read { tx throws(StoreError) in try tx.request(ofForm: filing.form.hash.bytes) }
            guard let twin else { throw .internalFault }
            return try repeated(twin, filing, context.instant)
        }
    }

    private func filingPermit(for clinic: ClinicID?, _ context: Context) throws(Refusal) -> Permit {
        guard let clinic else { return try gate.permit(context, .fileRequest, isConfirmed: true) }
        return try gate.permit(context, .fileRequest, at: clinic, isConfirmed: true)
    }

    private func repeated(_ earlier: RequestRow, _ filing: RequestFiling, _ now: Instant) throws(Refusal) -> RequestFiled {
        guard let hash = contentsHash(filing, now), earlier.requestHash == hash else { throw .alreadyBooked }
        let secret = RequestSecret(form: filing.form, request: earlier.request.id)
        return RequestFiled(token: secret.link(earlier.request.id), state: earlier.state, codeUntil: earlier.codeUntil)
    }

    /// Of all that the form says. Keyed by its secret, which only the person has.
    private func contentsHash(_ filing: RequestFiling, _ now: Instant) -> [UInt8]? {
        guard let plain = try? ParticularsCoding.encode(filing.particulars) else { return nil }
        let flags: [UInt8] = [filing.isReferred ? 1 : 0, filing.acceptsNightOffers ? 1 : 0]
        return gate.pepper.hash(
            "request", filing.form.bytes, plain, Self.said(filing.wish, now), flags, filing.replaces?.appointment.bytes ?? [])
    }

    /// What a retry of the same form says again. "From now on" is another
    /// instant each time, and the end counts as a day.
    private static func said(_ wish: Wish, _ now: Instant) -> [UInt8] {
        let numbers: [Int64] = [
            Int64(wish.cell.code), Int64(wish.radiusKilometres), wish.from > now ? wish.from.seconds : 0, wish.until.seconds / 86_400,
            Int64(wish.days.rawValue), Int64(wish.earliest.minutes), Int64(wish.latest.minutes), Int64(wish.modalities.rawValue),
            Int64(wish.languages.rawValue), Int64(wish.noticeMinutes),
        ]
        let ids = "\(wish.clinic.map(\.description) ?? "-") \(wish.practitioner.map(\.description) ?? "-")"
        return Array((numbers.map(String.init).joined(separator: " ") + " " + ids).utf8)
    }

    private func row(
        _ id: RequestID, _ secret: RequestSecret, _ filing: RequestFiling, said: [UInt8], code: String, today: LocalDate, _ context: Context
    ) -> RequestRow {
        var traits: StandingRequest.Traits = []
        if let birth = filing.particulars.birthDate, birth.age(on: today) < 2 { traits.formUnion(.underTwo) }
        if filing.isReferred { traits.formUnion(.referral) }
        if filing.acceptsNightOffers { traits.formUnion(.nightOffers) }
        let manage = ManageSecret(request: secret, id)
        return RequestRow(
            request: StandingRequest(
                id: id, since: context.instant, wish: filing.wish, traits: traits, minutes: filing.particulars.reason.minutes),
            state: .unconfirmed, filed: context.instant, requestHash: said, secretHash: secret.hash.bytes, manageHash: manage.hash.bytes,
            visitHash: VisitToken(manage: manage).hash.bytes, codeHash: codeHash(code, id), codeUntil: context.instant + Self.codeSeconds,
            replaces: filing.replaces?.appointment)
    }

    /// The copies that the appointment will have, and the link for the
    /// messages about the request: the full one to the appointment is made of it.
    private func seals(
        _ filing: RequestFiling, _ id: RequestID, _ secret: RequestSecret, code: String, message: MessageID, _ permit: Permit
    ) async throws(Refusal) -> (kept: [SealRow], code: SealRow) {
        let keys = try await node.keys.standingKeys(permit)
        let particulars = filing.particulars
        let week = try await node.keys.requestKey(RequestWeek(of: filing.wish.until), permit)
        let manage = ManageSecret(request: secret, id)
        let contact = Contact(
            email: particulars.email, phone: particulars.phone, language: particulars.language, givenName: nil,
            visitToken: VisitToken(manage: manage), channel: particulars.channel)
        do {
            let plain = try ParticularsCoding.encode(particulars)
            let kept = [
                try Sealer.seal(plain, record: id.bytes, clinic: nil, kind: .clinic, version: 1, to: week),
                try Sealer.seal(plain, record: id.bytes, clinic: nil, kind: .person, version: 1, to: manage.publicKey),
                try Sealer.seal(ContactCoding.encode(contact), record: id.bytes, clinic: nil, kind: .contact, version: 1, to: keys.courier),
                try Sealer.seal(
                    MessageCoding.encode(.request(secret.link(id))), record: id.bytes, clinic: nil, kind: .message, version: 1,
                    to: keys.courier),
            ]
            return (kept.map(SealRow.init), try enclosed(.code(code), in: message, keys.courier))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            record.logger.error("a request could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }

    /// The appointment that would be given up must be theirs, and still to come.
    ///
    /// - Returns: what is asked for, ending where that one starts: a later place is none.
    private func soonerThanGiven(_ filing: RequestFiling, on today: LocalDate, _ context: Context) async throws(Refusal) -> RequestFiling {
        guard let link = filing.replaces else { return filing }
        let row = try await record.read { tx throws(StoreError) in try tx.appointment(link.appointment) }
        guard let row, link.secret.matches(hash: row.manageHash) else { throw .notFound }
        guard row.appointment.isComing(at: context.instant) else { throw .cannotChange(row.appointment.state) }
        var sooner = filing
        sooner.wish.until = min(filing.wish.until, row.appointment.start)
        try RequestRules.check(sooner, on: today, now: context.instant, node)
        return sooner
    }

    private func caps(of particulars: Particulars, _ context: Context) -> [(LimitName, CounterGuard)] {
        let network = gate.pepper.counter(
            .requestsFiledPerNetwork, context.network.bytes, max: gate.limits.requestsFiledPerNetwork, at: context.instant)
        return [(LimitName.requestsFiledPerNetwork, network), (.codesPerContact, contactCap(particulars, context))]
            .compactMap { name, cap in cap.map { (name, $0) } }
    }

    /// Nobody's mailbox or telephone is filled by whoever knows its address;
    /// nor can they keep its owner from asking, or learn that they asked: what
    /// one network asked for counts for that network alone. What all together
    /// send to a contact is the courier's to count.
    private func contactCap(_ particulars: Particulars, _ context: Context) -> CounterGuard? {
        let contact = particulars.channel == .text ? particulars.phone?.digits : particulars.email?.text.lowercased()
        return contact.flatMap {
            gate.pepper.counter(
                .codesPerContact, Array($0.utf8), context.network.bytes, max: gate.limits.codesPerContact, at: context.instant)
        }
    }

    func today(_ context: Context) -> LocalDate {
        node.zones.rules(of: .toronto)?.local(at: context.instant).date
            ?? LocalDateTime(wallSeconds: context.instant.seconds).date
    }
}
