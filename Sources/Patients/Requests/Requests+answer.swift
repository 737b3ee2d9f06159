import Bytes
package import Containment
import Database
import Logging
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases
import Waiting

extension Requests {
    private struct Found: Sendable {
        var offer: OfferRow
        var request: RequestRow
        var slot: SlotRow
        var round: OfferRound
        var asks: [OfferRow]
        var given: AppointmentRow?
        var appointment: AppointmentRow?
    }

    /// An offer by its link, also where it cannot be answered now. Changes
    /// nothing, however often it is looked at.
    public func offer(_ link: OfferLinkToken, _ context: Context) async throws(Refusal) -> OwnOffer {
        let found = try await find(link.offer, .offer(link))
        try gate.permit(context, .viewOwn, at: found.offer.offer.clinic)
        guard let shown = shown(found.offer.offer, found.slot.slot, context) else { throw .notFound }
        return shown
    }

    /// The row of an offer, its request, round and slot, once the key fits.
    private func find(_ id: OfferID, _ key: OfferKey) async throws(Refusal) -> Found {
        let found = try await find(id)
        switch key {
        case .offer(let link): guard link.offer == id, link.secret.matches(hash: found.offer.tokenHash) else { throw .notFound }
        case .request(let link):
            guard link.request == found.request.request.id, link.secret.matches(hash: found.request.secretHash) else { throw .notFound }
        case .text(let proof): guard proof.offer == id else { throw .notFound }
        }
        return found
    }

    private func find(_ id: OfferID) async throws(Refusal) -> Found {
        let found: Found? = try await record.read { tx throws(StoreError) in
            guard let offer = try tx.offer(id), let request = try tx.request(offer.offer.request), let slot = try tx.slot(offer.offer.slot),
                let round = try tx.round(offer.offer.round)
            else { return nil }
            return Found(
                offer: offer, request: request, slot: slot, round: round, asks: try tx.offers(in: round.id),
                given: try request.replaces.flatMap { id throws(StoreError) in try tx.appointment(id) },
                appointment: try tx.appointment(AppointmentID(request: request.request.id)))
        }
        guard let found else { throw .notFound }
        return found
    }

    /// Says yes to a place. Who is first in the published order of those who
    /// could still say yes has it at once: it becomes their appointment, under
    /// the request's id, and a later one they held for the same need is given
    /// up in the same transaction. A yes from further back is noted, and
    /// nothing is sealed anew for it. Saying yes twice answers the same.
    ///
    /// The vault seals the particulars anew, to the clinic's key of the date,
    /// and returns none of them.
    ///
    /// - Throws: `.offerOver` when it was answered, ran out, was withdrawn or
    ///   went to somebody before; `.vaultUnavailable`: the offer stands until
    ///   its end; `.needsOwnLink` when the request's own link alone can take it.
    public func accept(_ id: OfferID, _ key: OfferKey, _ context: Context) async throws(Refusal) -> OfferYes {
        let found = try await find(id, key)
        let offer = found.offer.offer
        let permit = try gate.permit(context, .answerOffer, at: offer.clinic)
        if offer.state == .accepted, let row = found.appointment { return .given(try accepted(row.appointment, found, key)) }
        guard offer.isLive(at: context.instant), found.round.state == .open else { throw over(offer, context) }
        let round = AskRound(found.round, found.slot.slot.start, found.asks)
        guard round.wouldGet(offer.request, at: context.instant) else { return try await note(found, key, permit, context) }
        if let given = try await give(id, key, .answerOffer, context) { return .given(try accepted(given, found, key)) }
        let now = try await find(id, key)
        if now.offer.offer.state == .accepted, let row = now.appointment { return .given(try accepted(row.appointment, now, key)) }
        throw now.offer.offer.isLive(at: context.instant) ? .storeUnavailable : over(now.offer.offer, context)
    }

    /// Keeps a yes that waits for those before, with the vault's word for it:
    /// nobody is there to prove it once the place is theirs.
    private func note(_ found: Found, _ key: OfferKey, _ permit: Permit, _ context: Context) async throws(Refusal) -> OfferYes {
        let offer = found.offer.offer
        guard let sealed = try await seal(of: offer.request, .clinic) else { throw .internalFault }
        let mark = try await mark(of: key, try terms(offer, found.slot.slot), sealed)
        let leaf = record.leaf(
            .offerWanted, clinic: offer.clinic, subject: offer.id.description, of: AppointmentID(request: offer.request), context)
        let isNoted: Bool = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.want(offer, mark: mark?.bytes, now: context.instant) else { return false }
            try tx.write(leaf)
            return true
        }
        if !isNoted, offer.state != .wanted { throw over(try await find(offer.id).offer.offer, context) }
        return .noted(until: offer.expires)
    }

    /// Makes an offer an appointment, whoever stands before. The one place
    /// where a request is sealed anew.
    ///
    /// - Parameter key: whose secret opens the person's own copy; `nil` when
    ///   the matcher gives it to who said yes before.
    /// - Returns: `nil` when the round has the place no more, or the offer is over.
    package func give(_ id: OfferID, _ key: OfferKey?, _ capability: Capability, _ context: Context) async throws(Refusal) -> Appointment? {
        // The appointment to give up may change in between: then once more from where that left it.
        for _ in 0..<Record.drawsMax {
            let found = try await find(id)
            if found.offer.offer.state == .accepted { return found.appointment?.appointment }
            guard found.offer.offer.isLive(at: context.instant), found.round.state == .open else { return nil }
            let offer = found.offer.offer
            let permit = try gate.permit(context, capability, at: offer.clinic, found.given?.appointment.clinic ?? offer.clinic)
            let write = try await acceptance(of: found, key, context)
            let outcome = try await record.attempt { () async throws(StoreError) in try await record.store.perform(write, permit) }
            if outcome == .booked { return write.booking.appointment }
        }
        return nil
    }

    private func over(_ offer: Offer, _ context: Context) -> Refusal {
        .offerOver(offer.state == .open ? .expired : offer.state)
    }

    private func accepted(_ appointment: Appointment, _ found: Found, _ key: OfferKey) throws(Refusal) -> Accepted {
        guard let clinic = node.directory.clinic(appointment.clinic) else { throw .internalFault }
        var manage: ManageToken?
        if case .request(let link) = key {
            manage = ManageToken(appointment: appointment.id, secret: ManageSecret(request: link.secret, link.request))
        }
        return Accepted(appointment: appointment, clinic: clinic, manage: manage, given: found.given?.appointment)
    }

    private func acceptance(of found: Found, _ key: OfferKey?, _ context: Context) async throws(Refusal) -> AcceptanceWrite {
        let slot = found.slot.slot
        let request = found.request
        let id = AppointmentID(request: request.request.id)
        guard let day = node.dayKeyName(slot.clinic, slot.start) else { throw .internalFault }
        var generator = record.generator()
        let appointment = Appointment(
            id: id, reference: AppointmentReference(using: &generator), slot: slot.id, clinic: slot.clinic, practitioner: slot.practitioner,
            start: slot.start, end: slot.end, modality: slot.modality, state: .booked, sequence: 0, created: context.instant,
            updated: context.instant)
        let given = found.given.flatMap { $0.appointment.isComing(at: context.instant) ? $0.appointment : nil }
        // Nobody held the place: what proves the yes proves the booking.
        guard let hold = HoldID(bytes: found.round.id.bytes) else { throw .internalFault }
        let booking = BookingWrite(
            appointment: appointment, hold: hold, holdTokenHash: found.offer.tokenHash, requestHash: request.requestHash,
            manageHash: request.manageHash, visitHash: request.visitHash, seals: [try await resealed(found.offer, slot, key, to: day)],
            // Its contact was proved by a code: it counts for nobody.
            message: OutboxWrite(
                id: record.fresh(at: context.instant), kind: .confirmation, about: .appointment(id), version: 0, dueAt: context.instant,
                seal: nil),
            leaf: record.leaf(
                .appointmentBooked, clinic: slot.clinic, subject: id.description, detail: slot.id.description, of: id, context),
            now: context.instant, origin: .offered,
            place: .slot(.offer(found.offer.offer.id, giving: given.map { SlotClaim.AppointmentStand(id: $0.id, sequence: $0.sequence) })))
        return AcceptanceWrite(
            booking: booking, offer: found.offer.offer.id, round: found.round.id, given: given.map { giving($0, context) })
    }

    private func giving(_ appointment: Appointment, _ context: Context) -> AcceptanceWrite.Given {
        AcceptanceWrite.Given(
            id: appointment.id, at: appointment.clinic,
            message: OutboxWrite(
                id: record.fresh(at: context.instant), kind: .cancelled, about: .appointment(appointment.id),
                version: Int64(appointment.sequence + 1), dueAt: context.instant, seal: nil),
            leaf: record.leaf(
                .appointmentCancelled, clinic: appointment.clinic, subject: appointment.id.description, of: appointment.id, context))
    }

    /// The clinic's copy, under the key of the visit's date. With the
    /// request's own link it comes from the person's copy, which no lost key
    /// closes; otherwise the vault has to know of the yes.
    private func resealed(_ row: OfferRow, _ slot: Slot, _ key: OfferKey?, to day: DayKeyName) async throws(Refusal) -> SealRow {
        let offer = row.offer
        guard let sealed = try await seal(of: offer.request, .clinic) else { throw .internalFault }
        if case .request(let link) = key { return try await resealed(link, to: .day(day), after: sealed) }
        let terms = try terms(offer, slot)
        var mark = row.mark.flatMap(Digest32.init).map(AcceptanceMark.init)
        if mark == nil, let key { mark = try await self.mark(of: key, terms, sealed) }
        guard let mark else { throw .needsOwnLink }
        do {
            return SealRow(try await vault.take(sealed, by: terms, mark, version: sealed.version + 1))
        } catch  where error.isForGood {
            throw .needsOwnLink
        } catch {
            record.logger.warning("the vault did not seal a request anew", metadata: ["error": "\(error)"])
            throw .vaultUnavailable
        }
    }

    /// Says no to one place, or takes back a yes that waits; it goes to the
    /// next, and the request keeps its place in line. Refusing twice is no
    /// error.
    public func refuse(_ id: OfferID, _ key: OfferKey, _ context: Context) async throws(Refusal) {
        let found = try await find(id, key)
        let offer = found.offer.offer
        let permit = try gate.permit(context, .answerOffer, at: offer.clinic)
        if offer.state == .refused { return }
        guard offer.isLive(at: context.instant) else { throw over(offer, context) }
        let leaf = record.leaf(
            .offerRefused, clinic: offer.clinic, subject: id.description, of: AppointmentID(request: offer.request), context)
        let isRefused: Bool = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.close(offer, by: .refuse, now: context.instant) else { return false }
            try tx.write(leaf)
            return true
        }
        guard isRefused else { throw over(try await find(id, key).offer.offer, context) }
    }
}
