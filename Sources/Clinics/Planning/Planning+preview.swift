import Bytes
import Containment
public import Credentials
import Crypto
import Database
import FoundationEssentials
public import Scheduling
import Seals
import Store
public import UseCases

extension Planning {
    /// What saving these schedules would do. Changes nothing; names of those
    /// whose time goes are opened on the record.
    ///
    /// - Parameter form: what `newSchedule` gave, for one that is not there yet.
    /// - Throws: `.invalid` for a schedule that cannot be kept, `.notFound` for
    ///   one that is another clinic's or changes its practitioner, or that is
    ///   neither there nor the form's.
    public func preview(
        _ changed: [Schedule], new form: FormID<Schedule>? = nil, grant: GrantSecret, _ context: Context
    ) async throws(Refusal) -> PlanPreview {
        var (preview, rows) = try await plan(changed, new: form, context)
        guard !rows.isEmpty else { return preview }
        let persons = try await desk.people(rows, grant: grant, context).persons
        for index in preview.displaced.indices { preview.displaced[index].visit.person = persons[index] }
        return preview
    }

    /// Everything but the names: what the command line shows.
    public func outline(_ changed: [Schedule], _ context: Context) async throws(Refusal) -> PlanPreview {
        try await plan(changed, new: nil, context).preview
    }

    /// What another clock would make of a clinic's plan: its hours stay what
    /// the wall says, and each visit is decided about.
    ///
    /// - Parameter clinic: as it will be.
    public func outline(moving clinic: Clinic, _ context: Context) async throws(Refusal) -> PlanPreview {
        try await plan(schedules(of: clinic.id), new: nil, moving: clinic, context).preview
    }

    func schedules(of clinic: ClinicID) async throws(Refusal) -> [Schedule] {
        try await record.read { tx throws(StoreError) in try tx.schedules(of: clinic).map(\.schedule) }
    }

    /// The clinic that is planned: one's own, or for the service itself the
    /// one that is named.
    private func clinic(of changed: [Schedule], _ context: Context) async throws(Refusal) -> Clinic {
        guard context.audience == .system else { return try desk.clinic(context) }
        guard let id = changed.first?.clinic else { throw .notFound }
        let clinic: Clinic? = try await record.read { tx throws(StoreError) in try tx.clinics().first { $0.id == id } }
        guard let clinic else { throw .notFound }
        return clinic
    }

    /// Everything but the names, and the rows of those displaced, in order.
    func plan(
        _ changed: [Schedule], new form: FormID<Schedule>?, moving facts: Clinic? = nil, _ context: Context
    ) async throws(Refusal) -> (preview: PlanPreview, rows: [DayRow]) {
        try gate.permit(context, .manageSchedules)
        let present = try await clinic(of: changed, context)
        let clinic = facts ?? present
        let (old, zone) = (try desk.zone(of: present), try desk.zone(of: clinic))
        guard !changed.isEmpty, changed.allSatisfy({ $0.clinic == clinic.id }) else { throw .notFound }
        guard changed.allSatisfy({ $0.validate().isEmpty }) else { throw .invalid([FieldProblem(.slot, .implausible)]) }
        let today = zone.local(at: context.instant).date
        try await requireOwn(changed, new: form, of: clinic, context)
        let reading = try await read(changed, of: clinic, from: context.instant)
        let horizon = reading.rows.compactMap(\.expandedThrough).max() ?? today.advanced(byDays: Limits.horizonDays)
        var parts: [PlanPreview.Part] = []
        for schedule in changed {
            let row = reading.rows.first { $0.schedule.id == schedule.id }
            guard row.map({ $0.schedule.practitioner == schedule.practitioner }) ?? true else { throw .notFound }
            let last = max(row.flatMap { $0.expandedThrough } ?? horizon, today)
            parts.append(
                part(
                    schedule, row, reading, clinic, zone, from: present.zone == clinic.zone ? nil : old,
                    dates: today...min(last, today.advanced(byDays: Schedule.expansionDatesMax - 1)), context))
        }
        let visits = try await visits(on: parts.flatMap(\.plan.displaced), reading, of: clinic)
        var displaced = parts.flatMap { self.displaced($0, visits, old, zone, context) }
        displaced.sort { ($0.visit.appointment.start, $0.visit.appointment.id) < ($1.visit.appointment.start, $1.visit.appointment.id) }
        let rows = displaced.compactMap { visits[$0.visit.appointment.slot] }
        let preview = PlanPreview(
            clinic: clinic, zone: zone, movesClock: present.zone != clinic.zone, parts: parts, displaced: displaced,
            overlaps: try await overlaps(changed, at: clinic, movesClock: present.zone != clinic.zone, context),
            basis: basis("\(present.zone) \(clinic.zone)", parts, displaced))
        return (preview, rows)
    }

    /// A schedule under another clinic's id answers as if it were nobody's,
    /// and so does a practitioner who receives elsewhere and not here: their
    /// first schedule at a second clinic is the operator's to make, for the
    /// two clinics' hours can then collide. Staff name no id of their own
    /// choice for one that is not there yet.
    private func requireOwn(
        _ changed: [Schedule], new form: FormID<Schedule>?, of clinic: Clinic, _ context: Context
    ) async throws(Refusal) {
        let isOperator = context.audience == .system
        let new = form.flatMap { gate.isOurs($0, for: .schedule, context) ? $0.id : nil }
        let isOwn = try await record.read { tx throws(StoreError) in
            // Whoever was removed gets no hours again, by whatever page was open.
            let gone = Set(try tx.practitioners().filter(\.isRemoved).map(\.id))
            for schedule in changed {
                guard !gone.contains(schedule.practitioner) || schedule.template.isEmpty && schedule.exceptions.isEmpty else {
                    return false
                }
                let owner = try tx.clinic(of: schedule.id)
                guard owner == nil || owner == clinic.id else { return false }
                guard owner == nil, !isOperator else { continue }
                guard schedule.id == new else { return false }
                let clinics = try tx.clinics(of: schedule.practitioner)
                guard clinics.isEmpty || clinics.contains(clinic.id) else { return false }
            }
            return true
        }
        guard isOwn else { throw .notFound }
    }

    private struct Reading: Sendable {
        var rows: [ScheduleRow]
        var slots: [ScheduleID: [SlotRow]]
        /// Starts that were left out for want of the practitioner, who still is elsewhere then.
        var leftOut: [ScheduleID: Set<Instant>]
    }

    private func read(_ changed: [Schedule], of clinic: Clinic, from now: Instant) async throws(Refusal) -> Reading {
        try await record.read { tx throws(StoreError) in
            let leftOut = try tx.leftOut(of: clinic.id, after: now, limit: Limits.leftOutMax).filter { $0.clinic == clinic.id }
            var reading = Reading(
                rows: try tx.schedules(of: clinic.id), slots: [:],
                leftOut: Dictionary(grouping: leftOut, by: \.schedule).mapValues { Set($0.map(\.start)) })
            let until = now + Int64(Schedule.expansionDatesMax) * 86_400
            for schedule in changed {
                // What has begun goes on as it is.
                reading.slots[schedule.id] = try tx.slots(
                    of: schedule.id, practitioner: schedule.practitioner, from: now + 1, until: until)
            }
            return reading
        }
    }

    /// The visits that have these slots: of the few whose time goes, not of
    /// the whole schedule.
    private func visits(on slots: [Slot], _ reading: Reading, of clinic: Clinic) async throws(Refusal) -> [SlotID: DayRow] {
        let wanted = Set(slots.map(\.id))
        let rows = reading.slots.values.joined().filter { wanted.contains($0.slot.id) }
        guard !rows.isEmpty else { return [:] }
        return try await record.read { tx throws(StoreError) in
            var visits: [SlotID: DayRow] = [:]
            for row in rows {
                guard let id = row.appointment else { continue }
                visits[row.slot.id] = try tx.visit(id, of: clinic.id, sealKind: Int64(SealKind.clinic.rawValue))
            }
            return visits
        }
    }

    private func part(
        _ schedule: Schedule, _ row: ScheduleRow?, _ reading: Reading, _ clinic: Clinic, _ zone: ZoneRules, from old: ZoneRules?,
        dates: ClosedRange<LocalDate>, _ context: Context
    ) -> PlanPreview.Part {
        let expansion = schedule.expand(
            dates: dates, zone: zone, holidayChoice: clinic.holidayChoice, opens: schedule.opens, madeAt: context.instant)
        let slots = reading.slots[schedule.id] ?? []
        let isSameRule = row?.schedule.opens == schedule.opens
        let known = Dictionary(slots.map { ($0.slot.start, $0.slot.publicFrom) }, uniquingKeysWith: { first, _ in first })
        // By another clock nothing is where it was left out.
        let leftOut = old == nil ? (reading.leftOut[schedule.id] ?? []).intersection(expansion.slots.map(\.start)) : []
        // What was left out stays so: it is in nobody's way, and comes by itself once there is room.
        let promised = expansion.slots.filter { $0.start > context.instant && !leftOut.contains($0.start) }.map { draft -> SlotDraft in
            // A rule that stays opens nothing later than it opened.
            guard isSameRule, old == nil, let open = known[draft.start] else { return draft }
            return SlotDraft(start: draft.start, end: draft.end, modality: draft.modality, audience: draft.audience, publicFrom: open)
        }
        let plan =
            old.map { SchedulePlan(existing: slots.map(\.slot), by: $0, promised: promised, by: zone) }
            ?? SchedulePlan(existing: slots.map(\.slot), promised: promised)
        let held = Set(slots.filter { $0.isKept(at: context.instant) }.map(\.slot.id))
        let years = Set([dates.lowerBound.year, dates.upperBound.year])
        let holidays =
            schedule.observesHolidays
            ? years.sorted().flatMap { QuebecHolidays.holidays(in: $0, easter: clinic.holidayChoice) }.filter { dates.contains($0.date) }
            : []
        return PlanPreview.Part(
            before: row?.schedule, after: schedule, plan: plan, dates: dates, reports: expansion.reports, holidays: holidays,
            heldCount: plan.removed.count { held.contains($0.id) }, leftOut: leftOut)
    }

    /// Each new slot is offered to one visit.
    private func displaced(
        _ part: PlanPreview.Part, _ visits: [SlotID: DayRow], _ old: ZoneRules, _ zone: ZoneRules, _ context: Context
    ) -> [PlanPreview.Displaced] {
        var free = part.plan.added
        return part.plan.displaced.compactMap { slot in
            // Moved away since the slots were read: it is displaced no more, and saving notices.
            guard let row = visits[slot.id], row.row.appointment.slot == slot.id else { return nil }
            // As their person was told it.
            let told = old.local(at: slot.start)
            func distance(_ draft: SlotDraft) -> Int { abs(zone.local(at: draft.start).secondOfDay - told.secondOfDay) }
            let nearest = free.enumerated()
                .filter { zone.local(at: $0.element.start).date == told.date && $0.element.end - $0.element.start >= slot.end - slot.start }
                .min { distance($0.element) < distance($1.element) }
            if let nearest { free.remove(at: nearest.offset) }
            return PlanPreview.Displaced(
                visit: DayVisit(row, .hidden, at: context.instant), schedule: part.after.id, equal: nearest?.element)
        }
    }

    /// SHA-256 of what was there: schedules, and every slot that would change.
    private func basis(_ clock: String, _ parts: [PlanPreview.Part], _ displaced: [PlanPreview.Displaced]) -> String {
        var hash = SHA256()
        func add(_ text: String) { hash.update(data: Array(text.utf8) + [0]) }
        add(clock)
        for part in parts {
            add(
                part.before.map {
                    "\($0.id) \($0.effectiveFrom) \($0.effectiveThrough?.description ?? "") \($0.observesHolidays) \($0.opens)"
                } ?? "")
            add(part.before?.templateText ?? "")
            add(part.before?.exceptionsText ?? "")
            for slot in part.plan.removed { add("\(slot.id)") }
        }
        for visit in displaced {
            add("\(visit.visit.appointment.id) \(visit.visit.appointment.sequence) \(visit.equal?.start.seconds ?? 0)")
        }
        return Hex.encode(Array(hash.finalize()).prefix(12))
    }
}
