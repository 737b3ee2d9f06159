import Containment
import Database
import Logging
import Notary
import Scheduling
public import Seals
import Store
import Synchronization
public import UseCases
import Waiting

/// Offers what became free to those who wait, before the public may have it:
/// each place in a round of its own (`Matching+rounds`).
///
/// One node at a time works at it (a lease in the store), so that the order
/// is the published one. It is the store that refuses to offer a slot twice
/// or a person two at once, whoever asks: without the lease nothing breaks,
/// and a matcher that dies delays a place by its public wait, and strands none.
public final class Matching: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault
    /// Whose lease it is.
    private let holder: [UInt8]
    private let leasedUntil = Mutex(Instant.distantPast)
    private let lastUpkeep = Mutex(Instant.distantPast)
    private let isVaultAway = Mutex(false)
    private let isPausing = Mutex(false)

    /// A node that dies leaves the work to another after that.
    static let leaseSeconds: Int64 = 10
    private static let leaseName = "matcher"
    /// Rows ended or expired in one round.
    static let batchMax = 200
    /// Places given back before their time in one round.
    static let releasedMax = 400

    public init(_ parts: some Parts) {
        (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault)
        var generator = record.generator()
        holder = OwnerSecret(using: &generator).bytes
    }

    /// What one round did.
    public struct Round: Sendable, Equatable {
        public var offered = 0
        /// Given to the public at once, for nobody waits.
        public var released = 0
        /// Put off until people are awake.
        public var putOff = 0
        public var expired = 0
        /// Places that went to who had said yes before.
        public var given = 0
        public var ended = 0

        public init() {}
    }

    private var context: Context { .system("matcher", at: gate.clock.now()) }

    /// Everything that is due now.
    @discardableResult
    public func round() async throws(Refusal) -> Round {
        let context = context
        guard let permit = try permit(context) else { return Round() }
        var round = Round()
        guard try await hasLease(permit, context) else { return round }
        let settled = try await settleRounds(permit, context)
        (round.offered, round.expired, round.given) = (settled.asked, settled.expired, settled.given)
        if isNewSecond(context.instant) {
            round.ended = try await endRequests(permit, context)
            try await tellLost(permit, context)
        }
        var unwanted: [SlotID] = []
        for group in groups(node.releases.due(at: context.instant), context.instant) {
            let given = try await give(group, permit, context)
            round.offered += given.offered
            round.putOff += given.putOff
            unwanted += given.unwanted
        }
        node.releases.forget(unwanted)
        // The soonest come first. What a new schedule or horizon makes by the
        // thousand is public in half a minute anyway.
        unwanted = Array(unwanted.prefix(Self.releasedMax))
        // In several transactions, for the public's bookings go on between them.
        while !unwanted.isEmpty { round.released += try await release(&unwanted, permit) }
        return round
    }

    /// Nobody is offered a place where patients can do nothing, be it that an
    /// order says so of all, or of clinics by name: it is no fault, and said once.
    ///
    /// - Returns: `nil` while nothing at all is matched.
    private func permit(_ context: Context) throws(Refusal) -> Permit? {
        do throws(Refusal) {
            let permit = try gate.permit(context, .match)
            tell(isPausing: !node.directory.clinics.allSatisfy { !isPaused($0.id) })
            return permit
        } catch {
            guard case .required(.denied(.atThisLevel)) = error else { throw error }
            tell(isPausing: true)
            return nil
        }
    }

    private func tell(isPausing: Bool) {
        let isNews = self.isPausing.withLock { known in
            defer { known = isPausing }
            return known != isPausing
        }
        guard isNews else { return }
        if isPausing {
            record.logger.notice("places are not offered where patients can do nothing")
        } else {
            record.logger.notice("places are offered everywhere again")
        }
    }

    func isPaused(_ clinic: ClinicID) -> Bool { gate.rules.levels.current.stopsPatients(at: clinic) }

    /// What ends, ends on a second: more often there is nothing to look for.
    private func isNewSecond(_ now: Instant) -> Bool {
        lastUpkeep.withLock { last in
            defer { last = now }
            return last != now
        }
    }

    /// Whether that is news: it is tried again several times a second.
    func tellsVault(isAway: Bool) -> Bool {
        isVaultAway.withLock { known in
            defer { known = isAway }
            return known != isAway
        }
    }

    /// Renewed when half of it is over: an idle matcher hardly writes.
    private func hasLease(_ permit: Permit, _ context: Context) async throws(Refusal) -> Bool {
        let left = leasedUntil.withLock { $0 } - context.instant
        // Longer than a lease: the clock was put back.
        if left > Self.leaseSeconds / 2, left <= Self.leaseSeconds { return true }
        let holder = holder
        let has = try await record.write(permit) { tx throws(StoreError) in
            try tx.lease(Self.leaseName, holder: holder, now: context.instant, seconds: Self.leaseSeconds)
        }
        leasedUntil.withLock { $0 = has ? context.instant + Self.leaseSeconds : .distantPast }
        return has
    }

    /// The public's at once; at most `batchMax` of them.
    private func release(_ slots: inout [SlotID], _ permit: Permit) async throws(Refusal) -> Int {
        let some = slots.prefix(Self.batchMax)
        let now = gate.clock.now()
        try await record.write(permit) { tx throws(StoreError) in try tx.release(some, now: now) }
        slots.removeFirst(some.count)
        return some.count
    }

    func putOff(_ slot: SlotID, until morning: Instant, _ permit: Permit, _ now: Instant) async throws(Refusal) {
        try await record.write(permit) { tx throws(StoreError) in try tx.putOff(slot, until: morning, now: now) }
    }
}
