import Bytes
import Containment
public import Credentials
import Database
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Holds a slot of the clinic's for five minutes, while the form is
    /// filled in. A sign-in holds one at a time.
    ///
    /// - Throws: `.slotTaken`: somebody has it, or holds it.
    public func hold(_ slot: SlotID, grant: GrantSecret, _ context: Context) async throws(Refusal) -> Hold {
        let permit = try gate.permit(context, .bookAtDesk)
        let clinic = try clinic(context)
        try await checkReach(of: slot, context)
        let id: HoldID = record.fresh(at: context.instant)
        let until = context.instant + Hold.durationSeconds
        let write = SlotHoldWrite(
            slot: slot, of: clinic.id, hold: id, tokenHash: HoldToken(owner: grant.owner, hold: id).hash.bytes,
            ownerHash: grant.owner.hash.bytes,
            now: context.instant, until: until, caps: [], idempotency: nil,
            leaf: record.leaf(.holdMade, clinic: clinic.id, subject: slot.description, detail: id.description, context),
            claim: .clinic(clinic.id))
        let outcome = try await record.perform(write, permit)
        switch outcome {
        case .held: return Hold(id: id, slot: slot, expires: until, renewals: 0)
        case .alreadyHeld(let existing, let until, let renewals):
            // One's own hold at another clinic of theirs is not of this one.
            guard try await held(existing, grant: grant, context).slot.id == slot else { throw .notFound }
            return Hold(id: existing, slot: slot, expires: until, renewals: renewals)
        case .taken:
            let row = try await record.read { tx throws(StoreError) in try tx.slot(slot) }
            guard row?.slot.clinic == clinic.id else { throw .notFound }
            throw .slotTaken(alternatives: [])
        case .unknownSlot: throw .notFound
        case .capped, .idempotencyMismatch: throw .internalFault
        }
    }

    /// The slot of a hold of this sign-in's, and what it became.
    ///
    /// - Throws: `.notFound`, also for another clinic's slot.
    public func held(
        _ hold: HoldID, grant: GrantSecret, _ context: Context
    ) async throws(Refusal) -> (slot: Slot, appointment: AppointmentID?) {
        try gate.permit(context, .bookAtDesk)
        let (row, appointment) = try await record.heldSlot(hold, HoldToken(owner: grant.owner, hold: hold))
        guard row.slot.clinic == (try membership(context)).clinic else { throw .notFound }
        return (row.slot, appointment?.appointment.id)
    }

    /// Gives a held slot back; harmless when it is back already.
    public func release(_ hold: HoldID, grant: GrantSecret, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .bookAtDesk)
        let token = HoldToken(owner: grant.owner, hold: hold)
        let (row, _) = try await record.heldSlot(hold, token)
        let clinic = try membership(context).clinic
        guard row.slot.clinic == clinic else { throw .notFound }
        guard row.hold == hold else { return }
        let write = HoldReleaseWrite(
            slot: row.slot.id, of: clinic, hold: hold, tokenHash: token.hash.bytes, isAtDesk: true, now: context.instant,
            leaf: record.leaf(.holdReleased, clinic: row.slot.clinic, subject: row.slot.id.description, context))
        try await record.perform(write, permit)
    }

    /// Books the held slot for somebody. The same form again answers the same
    /// appointment.
    ///
    /// - Throws: `.invalid`, `.notItsDay` for an arrival away from the visit's date, `.slotTaken` when the hold lapsed and somebody
    ///   came after it, `.alreadyBooked`, `.alreadyComing`.
    public func book(_ booking: DeskBooking, grant: GrantSecret, _ context: Context) async throws(Refusal) -> Booked {
        let permit = try gate.permit(context, .bookAtDesk)
        let clinic = try clinic(context)
        let (row, _) = try await record.heldSlot(booking.hold, HoldToken(owner: grant.owner, hold: booking.hold))
        guard row.slot.clinic == clinic.id else { throw .notFound }
        try check(booking, from: row.slot.start, of: clinic, context)
        try await checkOthers(booking, grant, context)
        return try await write(booking, in: row.slot, of: clinic, place: .slot(.clinic(clinic.id)), grant, permit, context)
    }

    /// Adds a visit beside the schedule, marked as such. Its slot is made for
    /// it and is nobody else's.
    ///
    /// - Throws: `.invalid` for a time that is over, in a clock change, or a
    ///   length out of range; `.notItsDay` and `.alreadyComing` as for a booking; `.notFound` for a practitioner without a
    ///   schedule at the clinic, and for a form that is not of this clinic.
    public func overbook(
        _ addition: Addition, _ booking: DeskBooking, grant: GrantSecret, _ context: Context
    ) async throws(Refusal) -> Booked {
        let permit = try gate.permit(context, .overbook)
        let clinic = try clinic(context)
        let zone = try zone(of: clinic)
        guard booking.hold == addition.form.id, gate.isOurs(addition.form, for: .addition, context) else { throw .notFound }
        guard let start = zone.resolve(addition.start).first, Schedule.slotMinutes.contains(addition.minutes),
            start + Int64(addition.minutes) * 60 > context.instant, start < context.instant + Int64(Limits.horizonDays) * 86_400
        else { throw .invalid([FieldProblem(.slot, .implausible)]) }
        try check(booking, from: start, of: clinic, context)
        let schedules = try await record.read { tx throws(StoreError) in try tx.scheduleIDs(of: addition.practitioner, at: clinic.id) }
        guard let schedule = schedules.last, node.directory.practitioner(addition.practitioner)?.isRemoved == false else { throw .notFound }
        try await checkOthers(booking, grant, context)
        let slot = Slot(
            id: record.fresh(at: context.instant), schedule: schedule, clinic: clinic.id, practitioner: addition.practitioner, start: start,
            end: start + Int64(addition.minutes) * 60, modality: addition.modality, audience: .clinic, kind: .overbook, state: .busy,
            publicFrom: start)
        return try await write(booking, in: slot, of: clinic, place: .added(slot), grant, permit, context)
    }

    private func check(_ booking: DeskBooking, from start: Instant, of clinic: Clinic, _ context: Context) throws(Refusal) {
        let zone = try zone(of: clinic)
        try reach(context).check(start)
        let today = zone.local(at: context.instant).date
        try BookingRules.check(booking.particulars, for: .desk, consents: true, on: today, sendsTexts: node.sendsTexts)
        guard !booking.isThere || DayStep.arrive.isPossible(for: start, at: context.instant, in: zone)
        else { throw .notItsDay }
    }

    private func write(
        _ booking: DeskBooking, in slot: Slot, of clinic: Clinic, place: BookingWrite.Place, _ grant: GrantSecret, _ permit: Permit,
        _ context: Context
    ) async throws(Refusal) -> Booked {
        let token = HoldToken(owner: grant.owner, hold: booking.hold)
        return try await record.drawing("a booking at the desk") { _ async throws(Refusal) in
            let prepared = try await prepareBooking(
                booking.particulars, hold: booking.hold, token: token, in: slot, of: clinic, origin: booking.origin, place: place,
                isThere: booking.isThere, permit, context)
            guard let outcome = try await record.attempt(prepared.write, permit) else { return nil }
            switch outcome {
            case .booked: return Booked(appointment: prepared.appointment, clinic: clinic, manage: prepared.manage, isRepeat: false)
            case .repeated(let id):
                let earlier = try await row(id, context).row.appointment
                return Booked(
                    appointment: earlier, clinic: clinic, manage: ManageSecret(holdToken: token, appointment: id), isRepeat: true)
            case .bookedOtherwise: throw .alreadyBooked
            case .taken: throw .slotTaken(alternatives: [])
            }
        }
    }
}
