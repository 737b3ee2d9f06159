import Containment
import Logging
import Notary
import Scheduling
import Seals
import Store
import Synchronization
import Waiting

/// Offers what became free to those who wait, before the public may have it.
///
/// One node at a time works at it (a lease in the store), so that the order
/// is the published one. It is the store that refuses to offer a slot twice
/// or a person two at once, whoever asks: without the lease nothing breaks,
/// and a matcher that dies delays a place by its public wait, and strands none.
public final class Matching: Sendable {
    let house: House
    private let node: [UInt8]
    private let leasedUntil = Mutex(Instant.distantPast)
    private let lastUpkeep = Mutex(Instant.distantPast)

    /// A node that dies leaves the work to another after that.
    static let leaseSeconds: Int64 = 10
    private static let leaseName = "matcher"
    /// Rows ended or expired in one round.
    static let batchMax = 200
    /// Places given back before their time in one round.
    static let releasedMax = 400

    public init(_ house: House) {
        self.house = house
        var generator = house.generator()
        node = OwnerSecret(using: &generator).bytes
    }

    /// What one round did.
    public struct Round: Sendable, Equatable {
        public var offered = 0
        /// Given to the public at once, for nobody waits.
        public var released = 0
        /// Put off until people are awake.
        public var putOff = 0
        public var expired = 0
        public var ended = 0

        public init() {}
    }

    private var context: Context { .system("matcher", at: house.clock.now()) }

    /// Everything that is due now.
    @discardableResult
    public func round() async throws(Refusal) -> Round {
        let context = context
        let permit = try house.permit(context, .match)
        var round = Round()
        guard try await hasLease(permit, context) else { return round }
        if isNewSecond(context.instant) {
            round.expired = try await expire(permit, context)
            round.ended = try await endRequests(permit, context)
            try await tellWithdrawn(permit, context)
        }
        var unwanted: [SlotID] = []
        for group in groups(house.releases.due(at: context.instant), context.instant) {
            let given = try await give(group, permit, context)
            round.offered += given.offered
            round.putOff += given.putOff
            unwanted += given.unwanted
        }
        house.releases.forget(unwanted)
        // The soonest come first. What a new schedule or horizon makes by the
        // thousand is public in half a minute anyway.
        unwanted = Array(unwanted.prefix(Self.releasedMax))
        // In several transactions, for the public's bookings go on between them.
        while !unwanted.isEmpty { round.released += try await release(&unwanted, permit) }
        return round
    }

    /// What ends, ends on a second: more often there is nothing to look for.
    private func isNewSecond(_ now: Instant) -> Bool {
        lastUpkeep.withLock { last in
            defer { last = now }
            return last != now
        }
    }

    /// Renewed when half of it is over: an idle matcher hardly writes.
    private func hasLease(_ permit: Permit, _ context: Context) async throws(Refusal) -> Bool {
        if leasedUntil.withLock({ $0 }) - context.instant > Self.leaseSeconds / 2 { return true }
        let node = node
        let has = try await house.storing { () async throws(StoreError) in
            try await house.store.withTransaction(permit) { tx throws(StoreError) in
                try tx.lease(Self.leaseName, holder: node, now: context.instant, seconds: Self.leaseSeconds)
            }
        }
        leasedUntil.withLock { $0 = has ? context.instant + Self.leaseSeconds : .distantPast }
        return has
    }

    /// The public's at once; at most `batchMax` of them.
    private func release(_ slots: inout [SlotID], _ permit: Permit) async throws(Refusal) -> Int {
        let some = slots.prefix(Self.batchMax), now = house.clock.now()
        try await house.storing { () async throws(StoreError) in
            try await house.store.withTransaction(permit) { tx throws(StoreError) in try tx.release(some, now: now) }
        }
        slots.removeFirst(some.count)
        return some.count
    }

    func putOff(_ slot: SlotID, until morning: Instant, _ permit: Permit, _ now: Instant) async throws(Refusal) {
        try await house.storing { () async throws(StoreError) in
            try await house.store.withTransaction(permit) { tx throws(StoreError) in try tx.putOff(slot, until: morning, now: now) }
        }
    }

    /// - Returns: `false` when somebody was quicker, or the person's request changed.
    func offer(
        _ place: OfferedPlace, to chosen: Chosen, _ clinic: Clinic, _ draw: OfferReasons.Draw?, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> Bool {
        let row = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.request(chosen.request) }
        }
        guard let row, row.state == .waiting, row.offer == nil else {
            house.line.apply([.gone(chosen.request)])
            return false
        }
        let now = context.instant
        var generator = house.generator()
        let token = OfferToken(using: &generator)
        let offer = Offer(
            id: house.fresh(at: now), request: chosen.request, slot: place.slot, clinic: clinic.id, number: row.offers + 1, made: now,
            expires: now + OfferTiming.answerSeconds(start: place.start, now: now, rule: clinic.offerRule), state: .open)
        let why = OfferReasons(rule: clinic.offerRule, key: chosen.key, place: place, draw: draw)
        let message: MessageID = house.fresh(at: now)
        let write = OfferWrite(
            row: OfferRow(offer: offer, tokenHash: token.hash, why: why.text),
            message: OutboxWrite(
                id: message, kind: .offer, appointment: AppointmentID(request: chosen.request), version: Int64(offer.number), dueAt: now,
                seal: try Requests(house).enclosed(
                    .offer(OfferLinkToken(offer.id, secret: token)), in: message, try await house.keys.standingKeys().courier)),
            leaf: house.leaf(
                .offerMade, clinic: clinic.id, subject: offer.id.description, detail: why.text, of: AppointmentID(request: chosen.request),
                context))
        let results = try await house.storing { () async throws(StoreError) in
            try await house.store.perform(permit, write.statements(), lockKey: place.slot.bytes)
        }
        guard write.isMade(results) else { return false }
        // Known here at once: the next place of this round goes to the next person.
        house.line.apply([.waits(WaitingEntry(request: row.request, hasOffer: true))])
        return true
    }
}
