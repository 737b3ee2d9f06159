import Bytes
import Containment
import Database
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

extension Reception {
    /// Holds a slot for five minutes, for whoever owns `owner`.
    ///
    /// The same owner asking for the same slot again gets the same hold: a
    /// double click, or a retry with the same idempotency key, is harmless.
    /// A device has one live hold; a new one gives the one before back.
    ///
    /// - Parameter payment: for a ticket that was asked for before; `payer` says whose it is.
    /// - Throws: `.costs` with what to pay first, `.slotTaken` with the three
    ///   next best, `.tooMany`, `.idempotencyMismatch` when the key came with
    ///   another slot.
    public func hold(
        _ slot: SlotID, owner: OwnerSecret, idempotencyKey: IdempotencyKey? = nil, paying payment: CostPayment? = nil,
        as payer: CostPayer = .browser, _ context: Context
    ) async throws(Refusal) -> HoldGranted {
        let claim = payer == .browser ? CostClaim(slot, of: owner) : CostClaim(slot, in: context.network)
        let paid = paid(payment, claim, context)
        guard let row = try await slotRow(slot) else { throw .notFound }
        let permit = try permitToHold(row.slot, paid, claim, context)
        let id: HoldID = record.fresh(at: context.instant)
        let token = HoldToken(owner: owner, hold: id)
        let guards = holdGuards(owner: owner, permit.level, context)
        let until = context.instant + (isHoldUnproved(at: row.slot.clinic, context) ? Hold.unprovedSeconds : Hold.durationSeconds)
        let write = SlotHoldWrite(
            slot: slot, of: row.slot.clinic, hold: id, tokenHash: token.hash.bytes, ownerHash: owner.hash.bytes, now: context.instant,
            until: until, caps: guards.map(\.cap),
            idempotency: idempotencyKey.map { key in
                IdempotencyMark(
                    key: gate.pepper.hash("idempotency", owner.hash.bytes, key.bytes), request: gate.pepper.hash("hold", slot.bytes)
                )
            },
            leaf: record.leaf(.holdMade, subject: slot.description, detail: id.description, context)
        )
        let outcome = try await record.perform(write, permit)
        switch outcome {
        case .held: return try granted(Hold(id: id, slot: slot, expires: until, renewals: 0), token, row.slot)
        case .alreadyHeld(let existing, let until, let renewals):
            return try granted(
                Hold(id: existing, slot: slot, expires: until, renewals: renewals), HoldToken(owner: owner, hold: existing), row.slot)
        case .capped(let index):
            throw .tooMany(guards[index].name, retryAfterSeconds: Self.secondsToNextWindow(context.instant))
        case .idempotencyMismatch:
            throw .idempotencyMismatch
        case .taken:
            // Opened again a moment ago: what stood still has yet to go on.
            guard try await !record.read({ tx throws(StoreError) in try tx.isPaused(row.slot.clinic) }) else { throw .levelChanged }
            throw .slotTaken(alternatives: alternatives(to: row.slot, context.instant))
        case .unknownSlot:
            throw .notFound
        }
    }

    private func holdGuards(owner: OwnerSecret, _ level: Level, _ context: Context) -> [(name: LimitName, cap: CounterGuard)] {
        let pepper = gate.pepper
        let perNetwork = Limits.quota(gate.limits.holdsPerNetwork, at: level)
        let perDevice = Limits.quota(gate.limits.holdsPerDevice, at: level)
        return [
            (.holdsPerNetwork, pepper.counter(.holdsPerNetwork, context.network.bytes, max: perNetwork, at: context.instant)),
            (.holdsPerDevice, pepper.counter(.holdsPerDevice, owner.hash.bytes, max: perDevice, at: context.instant)),
        ].compactMap { name, cap in cap.map { (name, $0) } }
    }

    static func secondsToNextWindow(_ instant: Instant) -> Int {
        Int(Limits.windowSeconds - instant.seconds % Limits.windowSeconds)
    }

    func slotRow(_ id: SlotID) async throws(Refusal) -> SlotRow? {
        try await record.read { tx throws(StoreError) in try tx.slot(id) }
    }

    private func granted(_ hold: Hold, _ token: HoldToken, _ slot: Slot) throws(Refusal) -> HoldGranted {
        guard let opening = opening(of: slot) else { throw .internalFault }
        return HoldGranted(hold: hold, token: token, opening: opening)
    }

    /// A slot as its owner sees it; the distance is that of nowhere in particular.
    func opening(of slot: Slot) -> Opening? {
        node.directory.clinic(slot.clinic).map { clinic in
            Opening(
                slot: slot.id, clinic: clinic, start: slot.start, end: slot.end, modality: slot.modality, distanceMetres: 0
            )
        }
    }

    /// How a hold stands now.
    public func holdView(_ hold: HoldID, token: HoldToken, _ context: Context) async throws(Refusal) -> HoldView {
        let (row, appointment) = try await record.heldSlot(hold, token)
        try gate.permit(context, .viewOwn, at: row.slot.clinic)
        guard let opening = opening(of: row.slot) else { throw .notFound }
        let isOurs = row.hold == hold
        let isStanding = isOurs && row.slot.state == .tentative
        let left = isStanding ? max(0, row.holdUntil - (row.stopped ?? context.instant)) : 0
        let isOpen = row.availableFrom.map { $0 <= context.instant } ?? false
        let isTaken = appointment == nil && !(isOurs && (row.slot.state == .tentative || row.slot.state == .free)) && !isOpen
        return HoldView(
            hold: Hold(
                id: hold, slot: row.slot.id, expires: isOurs ? row.holdUntil : context.instant,
                renewals: isOurs && row.isRenewed ? 1 : 0),
            opening: opening, secondsLeft: Int(left), isStopped: isStanding && row.stopped != nil,
            slotIsTaken: isTaken,
            isGivenByClinic: isTaken && gate.rules.levels.current.stopsPatients(at: row.slot.clinic),
            appointment: appointment.flatMap { row in
                ManageSecret(holdToken: token, appointment: row.appointment.id).matches(hash: row.manageHash) ? row.appointment.id : nil
            }
        )
    }

    /// Gives a hold five more minutes, once.
    ///
    /// - Throws: `.contactUnproven` for one of many that its network holds.
    public func renew(
        _ hold: HoldID, token: HoldToken, idempotencyKey: IdempotencyKey? = nil, _ context: Context
    ) async throws(Refusal) -> Hold {
        let (row, _) = try await record.heldSlot(hold, token)
        let permit = try gate.permit(context, .keepHold, at: row.slot.clinic)
        let mark: LeafID = record.fresh(at: context.instant)
        let write = HoldRenewalWrite(
            slot: row.slot.id, of: row.slot.clinic, hold: hold, tokenHash: token.hash.bytes, now: context.instant,
            until: context.instant + Hold.durationSeconds,
            mark: idempotencyKey.map { gate.pepper.hash("renewal", token.hash.bytes, $0.bytes) } ?? mark.bytes,
            leaf: record.leaf(.holdRenewed, clinic: row.slot.clinic, subject: row.slot.id.description, context)
        )
        let outcome = try await record.perform(write, permit)
        switch outcome {
        case .renewed(let until): return Hold(id: hold, slot: row.slot.id, expires: until, renewals: 1)
        case .alreadyRenewed: throw .alreadyRenewed
        case .unproved: throw .contactUnproven
        case .lapsed: throw .holdLapsed(alternatives: alternatives(to: row.slot, context.instant))
        case .notFound: throw .notFound
        }
    }

    /// Gives a held slot back. Idempotent: giving back what is already back,
    /// lapsed or booked changes nothing and is no error.
    public func release(_ hold: HoldID, token: HoldToken, _ context: Context) async throws(Refusal) {
        let (row, _) = try await record.heldSlot(hold, token)
        let permit = try gate.permit(context, .releaseHold, at: row.slot.clinic)
        guard row.hold == hold else { return }
        let write = HoldReleaseWrite(
            slot: row.slot.id, of: row.slot.clinic, hold: hold, tokenHash: token.hash.bytes, now: context.instant,
            leaf: record.leaf(.holdReleased, clinic: row.slot.clinic, subject: row.slot.id.description, context)
        )
        try await record.perform(write, permit)
    }
}
