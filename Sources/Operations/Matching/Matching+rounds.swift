import Bytes
import Containment
import Database
import Logging
import Notary
import Patients
import Scheduling
import Seals
import Store
import UseCases
import Waiting

/// Rounds that go on: who let their time go by is noted, the place is given
/// to the first in the published order who said yes, or more people are asked.
extension Matching {
    struct Settled: Sendable {
        var asked = 0, expired = 0, given = 0
    }

    /// A round that is looked at is nobody else's so long.
    private static let takenSeconds: Int64 = 30
    /// Rows of one transaction: the public's bookings go on between two.
    private static let rowsAtOnce = 50

    func settleRounds(_ permit: Permit, _ context: Context) async throws(Refusal) -> Settled {
        let now = context.instant
        var settled = Settled()
        let due = try await record.read { tx throws(StoreError) in try tx.dueRounds(at: now, limit: Self.batchMax) }
        for round in due where !isPaused(round.clinic) { try await settle(round, &settled, permit, context) }
        return settled
    }

    private typealias Stored = (slot: SlotRow, offers: [OfferRow])

    private func settle(_ round: OfferRound, _ settled: inout Settled, _ permit: Permit, _ context: Context) async throws(Refusal) {
        let now = context.instant
        let taken = now + Self.takenSeconds
        let stored: Stored? = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.take(round.id, until: taken, now: now), let slot = try tx.slot(round.slot) else { return nil }
            return (slot, try tx.offers(in: round.id))
        }
        guard let (slot, offers) = stored else { return }
        settled.expired += try await expire(offers, slot.slot, permit, context)
        // A matcher that was away for long may find that the public had the place.
        guard slot.slot.state == .tentative, slot.round == round.id else {
            return try await end(round, publicFrom: now, permit, now)
        }
        var asking = AskRound(round, slot.slot.start, offers)
        var isLineEmpty = false
        while true {
            switch asking.step(at: now, isLineEmpty: isLineEmpty) {
            case .give(let request):
                guard let winner = offers.first(where: { $0.offer.request == request }) else { return }
                let isGiven = try await give(winner, round, slot, taken, permit, context)
                settled.given += isGiven ? 1 : 0
                return
            case .ask(let count):
                guard let more = try await askMore(count, in: round, slot.slot, permit, context) else {
                    return try await lookAgain(round, at: now + 1, taken, permit)
                }
                settled.asked += more.count
                isLineEmpty = more.isEmpty
                asking.add(more)
            case .wait(let until):
                return try await lookAgain(round, at: until, taken, permit)
            case .over:
                return try await end(round, publicFrom: publicFrom(slot.slot, now), permit, now)
            }
        }
    }

    private func lookAgain(_ round: OfferRound, at due: Instant, _ taken: Instant, _ permit: Permit) async throws(Refusal) {
        try await record.write(permit) { tx throws(StoreError) in
            try tx.settleAgain(round.id, at: due, taken: taken)
        }
    }

    /// Those whose time went by; who had time to answer is asked whether they
    /// still wait, and keeps their place in line.
    private func expire(_ offers: [OfferRow], _ slot: Slot, _ permit: Permit, _ context: Context) async throws(Refusal) -> Int {
        let now = context.instant
        let late = offers.map(\.offer).filter { $0.state == .open && $0.expires <= now }
        let zone = node.directory.clinic(slot.clinic).flatMap { node.zones.rules(of: $0.zone) }
        for start in stride(from: 0, to: late.count, by: Self.rowsAtOnce) {
            let some = late[start..<min(start + Self.rowsAtOnce, late.count)].map { offer in
                let appointment = AppointmentID(request: offer.request)
                let atNight = zone.flatMap { zone in gate.limits.quietHours?.end(at: offer.made, zone: zone) } != nil
                return (
                    offer: offer, isSilence: AskPace.countsAsSilence(made: offer.made, until: offer.promised, atNight: atNight),
                    expired: record.leaf(.offerExpired, clinic: offer.clinic, subject: offer.id.description, of: appointment, context),
                    asleep: record.leaf(.requestAsleep, subject: offer.request.description, of: appointment, context),
                    question: OutboxWrite(
                        id: record.fresh(at: now), kind: .requestAsleep, about: .request(offer.request), version: Int64(offer.number),
                        dueAt: now,
                        seal: nil)
                )
            }
            try await record.write(permit) { tx throws(StoreError) in
                for one in some where try tx.close(one.offer, by: .expire, isSilence: one.isSilence, now: now) {
                    try tx.write(one.expired)
                    guard try tx.putToSleep(one.offer.request, silenceMax: StandingRequest.silenceMax, now: now) else { continue }
                    try tx.enqueue(one.question)
                    try tx.write(one.asleep)
                }
            }
        }
        return late.count
    }

    /// When the vault cannot seal just now, the place is kept until it can.
    /// When it never can again, for the key is lost, the person has until
    /// their time is over to take it with their own link.
    private func give(
        _ winner: OfferRow, _ round: OfferRound, _ slot: SlotRow, _ taken: Instant, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> Bool {
        do throws(Refusal) {
            return try await Requests(self).give(winner.offer.id, nil, .match, context) != nil
        } catch {
            guard [.vaultUnavailable, .storeUnavailable, .needsOwnLink].contains(error) else { throw error }
            record.logger.warning("a place could not be given yet", metadata: ["refusal": "\(error)"])
            let now = context.instant
            let isForGood = error == .needsOwnLink
            try await record.write(permit) { tx throws(StoreError) in
                if isForGood, winner.offer.expires <= now { _ = try tx.close(winner.offer, by: .withdraw, now: now) }
                _ = try tx.prolong(round, until: min(slot.slot.start, now + OfferRound.settlingSeconds), now: now)
                let next = isForGood && winner.offer.expires > now ? winner.offer.expires : now + 1
                try tx.settleAgain(round.id, at: next, taken: taken)
            }
            return false
        }
    }

    /// The next in the published order, as the hour allows.
    ///
    /// - Returns: `nil` while the vault is away, which makes the offers.
    private func askMore(
        _ count: Int, in round: OfferRound, _ slot: Slot, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> [Ask]? {
        guard let (place, clinic, hour) = place(slot, context.instant) else { return [] }
        if case .waits = hour { return [] }
        let passing = try await self.passing([slot.id])
        let next = node.line.order(
            for: place, by: clinic.offerRule, now: context.instant, atNight: hour == .night, passing: passing[slot.id] ?? [], limit: count)
        let pace = AskPace(round, slot.start)
        do throws(Refusal) {
            return try await ask(next, about: place, in: round, isNew: false, pace, nil, permit, context)
        } catch {
            guard error == .vaultUnavailable else { throw error }
            return nil
        }
    }

    private func place(_ slot: Slot, _ now: Instant) -> (OfferedPlace, Clinic, OfferTiming.Hour)? {
        guard let clinic = node.directory.clinic(slot.clinic), let zone = node.zones.rules(of: clinic.zone) else { return nil }
        let languages = node.directory.practitioner(slot.practitioner)?.languages ?? clinic.languages
        let place = OfferedPlace(
            slot: slot.id, clinic: clinic.id, position: clinic.position, practitioner: slot.practitioner, start: slot.start,
            localStart: zone.local(at: slot.start), minutes: Int((slot.end - slot.start) / 60), modality: slot.modality,
            audience: slot.audience, languages: languages)
        return (place, clinic, OfferTiming.hour(of: slot.start, now: now, zone: zone, quiet: gate.limits.quietHours))
    }

    /// At once, or when people are awake where that is worth the wait and
    /// somebody waits whom it suits.
    private func publicFrom(_ slot: Slot, _ now: Instant) -> Instant {
        guard let (place, clinic, hour) = place(slot, now), case .waits(let morning) = hour,
            node.line.first(for: place, by: clinic.offerRule, now: now, atNight: false, passing: []) != nil
        else { return now }
        return morning + Hold.publicDelaySeconds
    }

    private func end(_ round: OfferRound, publicFrom: Instant, _ permit: Permit, _ now: Instant) async throws(Refusal) {
        try await record.write(permit) { tx throws(StoreError) in
            _ = try tx.end(round, publicFrom: publicFrom, now: now)
        }
    }

    // MARK: - Asking

    /// Begins a round with whoever is first in the published order.
    ///
    /// - Returns: `false` when somebody was quicker, the person's request
    ///   changed, or the vault is away: then it is tried again.
    func begin(
        _ place: OfferedPlace, with chosen: Chosen, _ clinic: Clinic, _ draw: OfferReasons.Draw?, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> Bool {
        let now = context.instant
        let pace = AskPace(beginning: now, start: place.start, rule: clinic.offerRule)
        let round = OfferRound(
            id: record.fresh(at: now), slot: place.slot, clinic: clinic.id, began: now, stepSeconds: pace.stepSeconds,
            answerSeconds: pace.answerSeconds)
        do throws(Refusal) {
            return try await !ask([chosen.key], about: place, in: round, isNew: true, pace, draw, permit, context).isEmpty
        } catch {
            guard error == .vaultUnavailable else { throw error }
            return false
        }
    }

    /// - Returns: who was asked: whoever still waits and is asked nothing else.
    private func ask(
        _ keys: [LineKey], about place: OfferedPlace, in round: OfferRound, isNew: Bool, _ pace: AskPace, _ draw: OfferReasons.Draw?,
        _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> [Ask] {
        let now = context.instant
        let until = pace.until(askedAt: now)
        guard !keys.isEmpty, let rule = node.directory.clinic(round.clinic)?.offerRule,
            let day = node.dayKeyName(round.clinic, place.start)
        else { return [] }
        var asked: [Ask] = []
        for start in stride(from: 0, to: keys.count, by: Self.rowsAtOnce) {
            let some = Array(keys[start..<min(start + Self.rowsAtOnce, keys.count)])
            let rows = try await rows(some)
            let asks = try await asks(
                some.compactMap { key in
                    guard let found = rows[key.request], found.row.state == .waiting, found.row.offer == nil, let seal = found.seal
                    else { return nil }
                    let offer = Offer(
                        id: record.fresh(at: now), request: key.request, slot: round.slot, clinic: round.clinic, round: round.id,
                        number: found.row.offers + 1, made: now, expires: until, state: .open)
                    let why = OfferReasons(rule: rule, key: key, place: place, draw: draw)
                    return Asked(offer: offer, day: day, seal: seal, message: record.fresh(at: now), why: why)
                }, context)
            let asking = asking(pace, some, until)
            var due = until
            if case .wait(let instant) = asking.step(at: now) { due = instant }
            let write = RoundWrite(
                round: round, isNew: isNew && start == 0, asks: asks, due: due, holdUntil: until + OfferRound.settlingSeconds, now: now)
            let made = try await record.write(permit) { tx throws(StoreError) in try tx.ask(write) }
            // Known here at once: the next place goes to the next person. Whoever waits and could not be asked, for the
            // place was gone, waits on.
            node.line.apply(
                some.compactMap { key in
                    guard let row = rows[key.request]?.row, row.state == .waiting else { return .gone(key.request) }
                    return made.contains(key.request) || row.offer != nil
                        ? .waits(WaitingEntry(request: row.request, hasOffer: true)) : nil
                })
            asked += some.filter { made.contains($0.request) }.map { Ask(key: $0, until: until) }
        }
        return asked
    }

    private func asking(_ pace: AskPace, _ keys: [LineKey], _ until: Instant) -> AskRound {
        AskRound(pace: pace, asks: keys.map { Ask(key: $0, until: until) })
    }

    private func rows(_ keys: [LineKey]) async throws(Refusal) -> [RequestID: (row: RequestRow, seal: SealedRecord?)] {
        try await record.read { tx throws(StoreError) in
            var rows: [RequestID: (row: RequestRow, seal: SealedRecord?)] = [:]
            for key in keys {
                guard let row = try tx.request(key.request) else { continue }
                let seal = try tx.seal(of: key.request.bytes, kind: Int64(SealKind.clinic.rawValue))
                rows[key.request] = (row, seal.flatMap(SealedRecord.init))
            }
            return rows
        }
    }

    /// One who is about to be asked.
    private struct Asked: Sendable {
        var offer: Offer
        var day: DayKeyName
        var seal: SealedRecord
        var message: MessageID
        var why: OfferReasons
    }

    /// The vault makes the links: nobody else can say yes in somebody's name.
    private func asks(_ asked: [Asked], _ context: Context) async throws(Refusal) -> [RoundWrite.Ask] {
        let made: [MadeOffer]
        do {
            made = try await vault.makeOffers(
                asked.map { one in
                    let offer = one.offer
                    let terms = OfferTerms(offer: offer.id, request: offer.request, day: one.day, until: offer.expires)
                    return OfferAsk(terms: terms, seal: one.seal, message: one.message)
                })
        } catch {
            if tellsVault(isAway: true) { record.logger.warning("the vault makes no offers now", metadata: ["error": "\(error)"]) }
            throw .vaultUnavailable
        }
        _ = tellsVault(isAway: false)
        return zip(asked, made).map { one, made in
            let offer = one.offer
            let appointment = AppointmentID(request: offer.request)
            return RoundWrite.Ask(
                row: OfferRow(offer: offer, tokenHash: made.tokenHash.bytes, why: one.why.text, claim: one.why.isFirst ? .unchecked : nil),
                message: OutboxWrite(
                    id: one.message, kind: .offer, about: .request(offer.request), version: Int64(offer.number), dueAt: context.instant,
                    seal: SealRow(made.message)),
                leaf: record.leaf(
                    .offerMade, clinic: offer.clinic, subject: offer.id.description, detail: one.why.text, of: appointment, context))
        }
    }
}
