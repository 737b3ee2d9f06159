import Containment
import Database
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases
import Waiting

extension Requests {
    /// The row, once the link fits.
    func own(_ link: RequestLinkToken) async throws(Refusal) -> RequestRow {
        let row = try await record.read { tx throws(StoreError) in try tx.request(link.request) }
        guard let row, link.secret.matches(hash: row.secretHash) else { throw .notFound }
        return row
    }

    /// One's request, with one's place in line. Opens nothing, but where the
    /// key was lost that it was sealed to: then it is sealed anew.
    public func view(_ link: RequestLinkToken, _ context: Context) async throws(Refusal) -> OwnRequest {
        try gate.permit(context, .viewOwn)
        let row = try await own(link)
        // Where nothing of it may be changed, that waits too.
        if let permit = try? gate.permit(context, .keepRequest) { await renewIfClosed(row, link, permit, context) }
        let (ranks, clinics) = try await ranks(of: row, context)
        return OwnRequest(
            request: row.request, state: row.state, codeUntil: row.codeUntil, triesLeft: max(0, Self.codeTriesMax - row.codeTries),
            ranks: ranks, clinicCount: clinics, offer: try await openOffer(of: row, context),
            served: row.state == .served ? try await appointment(AppointmentID(request: row.request.id)) : nil,
            replaces: try await row.replaces.asyncMap { id throws(Refusal) in try await appointment(id) } ?? nil)
    }

    private func appointment(_ id: AppointmentID) async throws(Refusal) -> Appointment? {
        try await record.read { tx throws(StoreError) in try tx.appointment(id)?.appointment }
    }

    private func openOffer(of row: RequestRow, _ context: Context) async throws(Refusal) -> OwnOffer? {
        guard let id = row.offer else { return nil }
        let found = try await record.read { tx throws(StoreError) in
            try tx.offer(id).flatMap { offer throws(StoreError) in try tx.slot(offer.offer.slot).map { (offer.offer, $0.slot) } }
        }
        guard let (offer, slot) = found, offer.isLive(at: context.instant) else { return nil }
        return shown(offer, slot, context)
    }

    func shown(_ offer: Offer, _ slot: Slot, _ context: Context) -> OwnOffer? {
        guard let opening = Reception(self).opening(of: slot) else { return nil }
        let left = [.open, .wanted].contains(offer.state) ? max(0, offer.expires - (offer.stopped ?? context.instant)) : 0
        return OwnOffer(offer: offer, opening: opening, secondsLeft: Int(left))
    }

    // --- Places in line

    /// Clinics that a page shows somebody's place at.
    public static let ranksMax = 3
    /// Days whose accepted offers say how fast a line moves…
    private static let recentSeconds: Int64 = 7 * 86_400
    /// …when there were at least so many of them.
    private static let recentMin = 5

    private func ranks(of row: RequestRow, _ context: Context) async throws(Refusal) -> ([ClinicRank], Int) {
        guard row.state == .waiting else { return ([], 0) }
        let near = node.directory.clinics
            .map { ($0, GreatCircle.metres(from: row.request.wish.cell.centre, to: $0.position)) }
            .filter { reaches(row.request, $0.0, $0.1) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        var ranks: [ClinicRank] = []
        for (clinic, metres) in near.prefix(Self.ranksMax) {
            guard
                let rank = node.line.rank(
                    of: row.request.id, at: clinic.id, position: clinic.position, by: clinic.offerRule, now: context.instant)
            else { continue }
            ranks.append(
                ClinicRank(
                    clinic: clinic, position: rank.position, count: rank.count, isFirst: rank.key.isFirst, metres: Int(metres),
                    band: rank.key.band, usualSeconds: try await usualSeconds(rank.position, at: clinic.id, context)))
        }
        return (ranks, near.count)
    }

    private func reaches(_ request: StandingRequest, _ clinic: Clinic, _ metres: Double) -> Bool {
        metres <= Double(request.wish.radiusKilometres) * 1000 && clinic.offerRule.band(ofMetres: metres) != nil
            && (request.wish.clinic == nil || request.wish.clinic == clinic.id)
    }

    /// How long the line took to move that far, at the pace of recent days.
    private func usualSeconds(_ position: Int, at clinic: ClinicID, _ context: Context) async throws(Refusal) -> Int64? {
        let served = try await record.read { tx throws(StoreError) in
            try tx.acceptedOffers(at: clinic, since: context.instant - Self.recentSeconds)
        }
        return served >= Self.recentMin ? Int64(position) * Self.recentSeconds / Int64(served) : nil
    }

    // --- Changing and leaving

    /// Says otherwise where and when one can come. The place in line stays; a
    /// request that was asked whether it still waits does so again.
    ///
    /// A later end needs the vault, which seals what the person said to the
    /// later week's key: `.vaultUnavailable`.
    public func change(
        _ link: RequestLinkToken, to wish: Wish, acceptsNightOffers: Bool, _ context: Context
    ) async throws(Refusal) -> OwnRequest {
        let permit = try gate.permit(context, .keepRequest)
        let row = try await own(link)
        var wish = wish
        if let given = try await row.replaces.asyncMap({ id throws(Refusal) in try await appointment(id) }) ?? nil,
            AppointmentChange.cancel.begins(in: given.state)
        {
            wish.until = min(wish.until, given.start)
        }
        let problems = RequestRules.problems(of: wish, now: context.instant, node)
        guard problems.isEmpty else { throw .invalid(problems.map(FieldProblem.wish)) }
        var traits = row.request.traits
        if acceptsNightOffers { traits.formUnion(.nightOffers) } else { traits.subtract(.nightOffers) }
        let leaf = record.leaf(
            .requestChanged, subject: row.request.id.description, of: AppointmentID(request: row.request.id), context)
        let seal = row.state.isLive ? try await renewed(link, until: wish.until) : nil
        let isChanged: Bool = try await record.write(permit) { [traits, wish] tx throws(StoreError) in
            guard try tx.change(row.request.id, to: wish, traits: traits, now: context.instant) else { return false }
            if let seal { try tx.keep([seal]) }
            try tx.write(leaf)
            return true
        }
        guard isChanged else { throw .notFound }
        return try await view(link, context)
    }

    /// Still waits, after offers that went unanswered. Idempotent.
    public func stay(_ link: RequestLinkToken, _ context: Context) async throws(Refusal) -> OwnRequest {
        let permit = try gate.permit(context, .keepRequest)
        let row = try await own(link)
        _ = try await record.write(permit) { tx throws(StoreError) in try tx.wake(row.request.id, now: context.instant) }
        return try await view(link, context)
    }

    /// Waits no longer: an open offer goes to the next, and everything sealed
    /// is erased. Idempotent.
    public func leave(_ link: RequestLinkToken, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .keepRequest)
        let row = try await own(link)
        let id = row.request.id
        try await record.write(permit) { tx throws(StoreError) in
            if let open = try tx.request(id)?.offer, let offer = try tx.offer(open) {
                _ = try tx.close(offer.offer, by: .withdraw, now: context.instant)
            }
            guard try tx.end(id, by: .leave, now: context.instant, keptKind: -1) else { return }
            try tx.write(record.leaf(.requestEnded, subject: id.description, detail: "left", of: AppointmentID(request: id), context))
        }
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<T>(_ transform: (Wrapped) async throws(Refusal) -> T) async throws(Refusal) -> T? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
