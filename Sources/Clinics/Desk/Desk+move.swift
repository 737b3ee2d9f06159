import Containment
import Database
import Logging
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Most slots offered to choose from.
    public static let freeSlotsMax = 200

    /// Slots of the clinic that the desk can give to somebody, soonest first:
    /// of one practitioner, or of all.
    public func freeSlots(
        of practitioner: PractitionerID? = nil, from date: LocalDate, days: Int, minutesMin: Int = 5, _ context: Context
    ) async throws(Refusal) -> [Slot] {
        try gate.permit(context, .bookAtDesk)
        let clinic = try clinic(context)
        let zone = try zone(of: clinic)
        let reach = try reach(context)
        let from = zone.startOfDay(date)
        let until = zone.startOfDay(date.advanced(byDays: max(1, min(days, Limits.horizonDays))))
        return try await record.read { tx throws(StoreError) in
            try tx.freeSlots(
                of: clinic.id, practitioner: practitioner, from: from, until: until, minutesMin: minutesMin, limit: Self.freeSlotsMax,
                at: context.instant)
        }.map(\.slot).filter { reach.covers($0.start) }
    }

    /// A slot of the clinic, while the desk can still give it to somebody.
    ///
    /// - Throws: `.slotTaken`; `.notFound`, also for another clinic's.
    public func freeSlot(_ id: SlotID, _ context: Context) async throws(Refusal) -> Slot {
        try gate.permit(context, .bookAtDesk)
        let clinic = try clinic(context)
        let row: SlotRow? = try await record.read { tx throws(StoreError) in try tx.slot(id) }
        guard let row, row.slot.clinic == clinic.id else { throw .notFound }
        try reach(context).check(row.slot.start)
        guard row.isOpenToItsClinic(at: context.instant) else { throw .slotTaken(alternatives: []) }
        return row.slot
    }

    /// Moves a visit to a free slot of the same clinic, and frees the one it had.
    ///
    /// - Parameters:
    ///   - sequence: as it stood on the page: of two colleagues who move it at
    ///     once, one does, and the other sees what happened.
    ///   - isToldThem: writes to the person; without, they know already.
    /// - Throws: `.changedMeanwhile`, `.slotTaken` (somebody has the new one),
    ///   `.vaultUnavailable` for another date: its particulars are sealed anew.
    public func move(
        _ id: AppointmentID, sequence: Int, to slot: SlotID, writing isToldThem: Bool, _ context: Context
    ) async throws(Refusal) -> Appointment {
        let permit = try gate.permit(context, .moveAtDesk)
        let before = try await row(id, context)
        let appointment = before.row.appointment
        guard appointment.sequence == sequence, AppointmentChange.moveAtDesk.begins(in: appointment.state)
        else { throw .changedMeanwhile(appointment) }
        let target: SlotRow? = try await record.read { tx throws(StoreError) in try tx.slot(slot) }
        guard let target = target?.slot, target.clinic == appointment.clinic, target.id != appointment.slot else { throw .notFound }
        try reach(context).check(target.start)
        let message = OutboxWrite(
            id: record.fresh(at: context.instant), kind: .movedByClinic, about: .appointment(id), version: Int64(sequence + 1),
            dueAt: context.instant, seal: nil)
        let write = ReschedulingWrite(
            appointment: id, sequence: sequence, proof: .clinic(appointment.clinic), slot: slot, at: [appointment.clinic],
            target: .free(of: appointment.clinic),
            seals: try await resealed(before, for: target), message: isToldThem ? message : nil,
            leaf: record.leaf(
                .appointmentRescheduled, clinic: appointment.clinic, subject: id.description, detail: slot.description, of: id, context),
            now: context.instant)
        let after = try await record.perform(write, permit)
        guard let after else { throw .notFound }
        if after.lastChange == write.leaf.id.bytes { return after.appointment }
        guard after.appointment.sequence == sequence, after.appointment.state == appointment.state, after.appointment.end > context.instant
        else { throw refusal(after.appointment, sequence, context) }
        throw .slotTaken(alternatives: [])
    }

    /// Under the key of the new date; nothing when the date stays.
    private func resealed(_ visit: DayRow, for slot: Slot) async throws(Refusal) -> [SealRow] {
        let appointment = visit.row.appointment
        guard let old = node.dayKeyName(appointment.clinic, appointment.start), let new = node.dayKeyName(slot.clinic, slot.start)
        else { throw .internalFault }
        guard old != new, let sealed = visit.seal.flatMap(SealedRecord.init) else { return [] }
        do {
            return [SealRow(try await vault.reseal(sealed, to: new, version: sealed.version + 1))]
        } catch .unknownKey, .shredded, .cannotOpen {
            // The clinic's copy cannot be read any more; the person's own still can.
            return []
        } catch {
            record.logger.warning("the vault did not seal anew", metadata: ["error": "\(error)"])
            throw Refusal(error)
        }
    }
}
