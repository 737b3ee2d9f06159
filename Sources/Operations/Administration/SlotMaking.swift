import Containment
import Database
import Notary
import Scheduling
import Store
import UseCases

/// Makes what one schedule promises. A practitioner is at one place at a time,
/// so a promised place that meets another is left out, alone: the others come,
/// both clinics see it on their desk, and it comes by itself once there is
/// room. Which of two comes first was decided by who was made first.
struct SlotMaking: Sendable {
    /// Another process may make slots of the same practitioner meanwhile; what
    /// still meets them after so many looks comes with the next call.
    private static let triesMax = 3

    private let schedule: Schedule
    private let clinic: Clinic
    private let zone: ZoneRules
    private let gate: Gatekeeper
    private let record: Record
    private let context: Context

    init(_ schedule: Schedule, _ clinic: Clinic, _ zone: ZoneRules, _ verb: some Verb, _ context: Context) {
        self.schedule = schedule
        self.clinic = clinic
        self.zone = zone
        (gate, record) = (verb.gate, verb.record)
        self.context = context
    }

    /// New dates of the horizon.
    func make(_ dates: ClosedRange<LocalDate>, _ report: inout HorizonReport) async throws(Refusal) {
        let expansion = expand(dates)
        report.clockChanges += expansion.reports.count
        try await insert(expansion.slots.filter { $0.start > context.instant }, through: dates.upperBound, &report)
    }

    /// Tries again what was left out, as far as the schedule still promises it.
    ///
    /// - Parameter missing: of this schedule, not empty, by start.
    func again(_ missing: [LeftOutSlot], _ report: inout HorizonReport) async throws(Refusal) {
        guard let first = missing.first, let last = missing.last else { return }
        let wanted = Set(missing.map(\.start))
        var date = zone.local(at: first.start).date
        let end = zone.local(at: last.start).date
        var promised: [SlotDraft] = []
        while date <= end {
            let through = min(end, date.advanced(byDays: Schedule.expansionDatesMax - 1))
            promised += expand(date...through).slots.filter { wanted.contains($0.start) }
            date = through.advanced(byDays: 1)
        }
        try await insert(promised, through: nil, &report)
    }

    private func expand(_ dates: ClosedRange<LocalDate>) -> Schedule.Expansion {
        schedule.expand(dates: dates, zone: zone, holidayChoice: clinic.holidayChoice, opens: schedule.opens, madeAt: context.instant)
    }

    /// - Parameter through: how far the schedule then is made; `nil` when its
    ///   drafts are all that it was in want of.
    private func insert(_ drafts: [SlotDraft], through: LocalDate?, _ report: inout HorizonReport) async throws(Refusal) {
        let permit = try gate.permit(context, .manageSchedules)
        for attempt in 1... {
            do {
                let (made, leftOut) = try await transaction(drafts, through: through, permit)
                report.slotsMade += made
                report.leftOut += leftOut
                return
            } catch .constraint(.exclusion) where attempt < Self.triesMax {
                continue
            } catch {
                throw record.refusal(for: error)
            }
        }
    }

    private func transaction(
        _ drafts: [SlotDraft], through: LocalDate?, _ permit: Permit
    ) async throws(StoreError) -> (made: Int, leftOut: Int) {
        let slots = drafts.map { $0.slot(id: record.fresh(at: context.instant), of: schedule) }
        return try await record.store.withTransaction(permit) { tx throws(StoreError) in
            var free = slots
            var leftOut: [LeftOutSlot] = []
            if let first = slots.first, let last = slots.map(\.end).max() {
                let taken = try tx.takenTimes(of: schedule.practitioner, from: first.start, until: last)
                (free, leftOut) = separate(slots, taken)
            }
            try tx.insertMany(free)
            if let through {
                try tx.setExpanded(schedule.id, of: clinic.id, through: through)
            } else {
                try tx.forgetLeftOut(of: schedule.id, but: Set(leftOut.map(\.start)))
            }
            try tx.leaveOut(leftOut)
            if !free.isEmpty {
                let detail =
                    "\(free.count)" + (through.map { " through \($0)" } ?? " that had been left out")
                    + (leftOut.isEmpty ? "" : ", \(leftOut.count) left out")
                try tx.write(record.leaf(.slotsMade, clinic: clinic.id, subject: schedule.id.description, detail: detail, context))
            }
            return (free.count, leftOut.count)
        }
    }

    /// - Parameters:
    ///   - slots: ascending by start, never overlapping.
    ///   - taken: ascending by start, never overlapping.
    private func separate(_ slots: [Slot], _ taken: [TakenTime]) -> (free: [Slot], leftOut: [LeftOutSlot]) {
        var free: [Slot] = []
        var leftOut: [LeftOutSlot] = []
        var next = taken[...]
        for slot in slots {
            next = next.drop { $0.end <= slot.start }
            guard let other = next.first, other.start < slot.end else {
                free.append(slot)
                continue
            }
            leftOut.append(
                LeftOutSlot(
                    schedule: schedule.id, start: slot.start, end: slot.end, clinic: schedule.clinic, practitioner: schedule.practitioner,
                    otherSchedule: other.schedule, otherClinic: other.clinic))
        }
        return (free, leftOut)
    }
}
