import Containment
import Database
import Logging
import Notary
import Scheduling
import Seals
import Store
import UseCases

/// What a request says of a person, and how it is sealed anew while it waits.
extension Requests {
    /// The sealed copy of that kind; `nil` when there is none.
    func seal(of id: RequestID, _ kind: SealKind) async throws(Refusal) -> SealedRecord? {
        try await record.read { tx throws(StoreError) in try tx.seal(of: id.bytes, kind: Int64(kind.rawValue)) }.flatMap(SealedRecord.init)
    }

    /// What waits, under the key of the week in which `until` falls, where it
    /// is under that of an earlier one; `nil` where it is there already.
    ///
    /// It comes from the person's own copy: who extends a wait shows the
    /// secret that opens it, and the vault puts nobody's destruction off
    /// without it.
    func renewed(_ link: RequestLinkToken, until: Instant) async throws(Refusal) -> SealRow? {
        guard let sealed = try await seal(of: link.request, .clinic) else { throw .internalFault }
        let week = RequestWeek(of: until)
        if let held = sealed.key.week, held >= week { return nil }
        return try await resealed(link, to: .week(week), after: sealed)
    }

    /// What waits anew, from the person's own copy, where the key it was
    /// sealed to was lost.
    ///
    /// Whatever comes of it, the page shows: the next visit to it tries again.
    func renewIfClosed(_ row: RequestRow, _ link: RequestLinkToken, _ permit: Permit, _ context: Context) async {
        guard row.state.isLive else { return }
        do throws(Refusal) {
            let closed: SealRow? = try await record.read { tx throws(StoreError) in try tx.closedCopy(of: link.request.bytes) }
            guard let closed, let sealed = SealedRecord(closed), sealed.key.week != nil else { return }
            let week = RequestWeek(of: row.request.wish.until)
            let key = try await node.keys.requestKey(week, permit)
            // The vault knows it though it is not published: nothing was lost.
            guard sealed.key != key.id else { return }
            let fresh = try await resealed(link, to: .week(week), after: sealed)
            let leaf = record.leaf(
                .particularsResealed, subject: link.request.description, of: AppointmentID(request: link.request), context)
            try await record.write(permit) { tx throws(StoreError) in
                guard try tx.replace(closed, with: fresh) else { return }
                try tx.write(leaf)
            }
        } catch {
            record.logger.warning("what waits was not sealed anew", metadata: ["refusal": "\(error)"])
        }
    }

    /// An offer as the vault knows it.
    func terms(_ offer: Offer, _ slot: Slot) throws(Refusal) -> OfferTerms {
        guard let day = node.dayKeyName(slot.clinic, slot.start) else { throw .internalFault }
        return OfferTerms(offer: offer.id, request: offer.request, day: day, until: offer.promised)
    }

    /// The vault's word that whoever has this key said yes.
    ///
    /// - Returns: `nil` where it cannot give it, for a key is lost or the offer
    ///   is of before the vault made them: then the request's own link takes
    ///   the place.
    func mark(of key: OfferKey, _ terms: OfferTerms, _ sealed: SealedRecord) async throws(Refusal) -> AcceptanceMark? {
        let proof: OfferProof
        switch key {
        case .offer(let link): proof = .token(link.secret)
        case .text(let text): proof = .text(text.signed)
        case .request(let link):
            guard let own = try await seal(of: link.request, .person) else { throw .internalFault }
            proof = .own(own, ManageSecret(request: link.secret, link.request))
        }
        do {
            return try await vault.accept(terms, proof, of: sealed)
        } catch  where error.isForGood {
            return nil
        } catch {
            record.logger.warning("the vault did not check a yes", metadata: ["error": "\(error)"])
            throw .vaultUnavailable
        }
    }

    /// The person's own copy, sealed by the vault as what follows `sealed`.
    func resealed(_ link: RequestLinkToken, to target: ResealTarget, after sealed: SealedRecord) async throws(Refusal) -> SealRow {
        guard let own = try await seal(of: link.request, .person) else { throw .internalFault }
        let secret = ManageSecret(request: link.secret, link.request)
        do {
            return SealRow(try await vault.resealOwn(own, with: secret, to: target, version: sealed.version + 1))
        } catch {
            record.logger.warning("the vault did not seal a request's own copy anew", metadata: ["error": "\(error)"])
            throw .vaultUnavailable
        }
    }
}

extension VaultError {
    /// The key is no more: asking again later would be for ever.
    package var isForGood: Bool {
        switch self {
        case .unknownKey, .shredded, .cannotOpen: true
        case .unavailable, .refused, .tooManyRequests: false
        }
    }
}
