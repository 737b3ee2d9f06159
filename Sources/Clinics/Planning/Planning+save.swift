import Containment
import Database
import Logging
import Notary
public import Scheduling
import Store
public import UseCases

extension Planning {
    /// Saves what was previewed: schedules, slots, and what was decided about
    /// each visit whose time goes. All of it, or nothing.
    ///
    /// - Parameters:
    ///   - form: see `preview`.
    ///   - choices: one for each displaced visit.
    ///   - basis: of the preview that was looked at.
    /// - Throws: `.planChanged` when the world has moved on since;
    ///   `.scheduleCollides`; `.invalid` when a choice is missing, or cannot be had.
    public func save(
        _ changed: [Schedule], new form: FormID<Schedule>? = nil, choices: [AppointmentID: DisplacedChoice], basis: String,
        _ context: Context
    ) async throws(Refusal) -> PlanOutcome {
        try await save(try await plan(changed, new: form, context).preview, choices, basis, context)
    }

    /// Gives a clinic another clock, with all that `outline(moving:)` showed.
    /// Nobody's visit stays where it is: what they were told would be wrong.
    ///
    /// - Throws: as above; `.invalid` for the choice to keep.
    public func save(
        moving clinic: Clinic, choices: [AppointmentID: DisplacedChoice], basis: String, _ context: Context
    ) async throws(Refusal) -> PlanOutcome {
        _ = try gate.permit(context, .manageClinics)
        guard !choices.values.contains(.keep) else { throw .invalid([FieldProblem(.slot, .implausible)]) }
        return try await save(try await plan(schedules(of: clinic.id), new: nil, moving: clinic, context).preview, choices, basis, context)
    }

    private func save(
        _ preview: PlanPreview, _ choices: [AppointmentID: DisplacedChoice], _ basis: String, _ context: Context
    ) async throws(Refusal) -> PlanOutcome {
        let permit = try gate.permit(context, .manageSchedules)
        guard preview.overlaps.isEmpty else { throw .scheduleCollides(preview.overlaps) }
        guard preview.basis == basis else { throw .planChanged }
        for displaced in preview.displaced {
            guard let choice = choices[displaced.visit.appointment.id], choice != .move || displaced.equal != nil else {
                throw .invalid([FieldProblem(.slot, .missing)])
            }
        }
        let work = Work(preview, choices, self, context)
        do {
            try await record.store.withTransaction(permit) { tx throws(StoreError) in try work.perform(tx) }
        } catch .constraint(.exclusion) {
            throw .scheduleCollides([])
        } catch .constraint(.foreignKey) {
            throw .notFound
        } catch .constraint(.check) {
            // Somebody booked, moved or cancelled between the look and the transaction.
            throw .planChanged
        } catch {
            throw record.refusal(for: error)
        }
        return PlanOutcome(
            added: work.slots.count, removed: preview.removedCount, adjusted: preview.adjustedCount, displaced: preview.displaced.count)
    }

    /// Everything that one transaction does, made before it begins.
    private struct Work: Sendable {
        let clinic: ClinicID
        /// What the clinic is from now on.
        let facts: Clinic?
        var schedules: [(schedule: Schedule, through: LocalDate, leftOut: Set<Instant>)]
        var removed: [SlotID]
        var adjusted: [[SchedulePlan.Adjustment]]
        var setAside: [SlotID]
        var slots: [Slot]
        var cancellations: [CancellationWrite]
        var moves: [ReschedulingWrite]
        var messages: [(visit: AppointmentID, write: OutboxWrite)]
        var leaves: [LeafWrite]

        init(_ preview: PlanPreview, _ choices: [AppointmentID: DisplacedChoice], _ planning: Planning, _ context: Context) {
            let record = planning.record
            clinic = preview.clinic.id
            facts = preview.movesClock ? preview.clinic : nil
            schedules = preview.parts.map { ($0.after, $0.dates.upperBound, $0.leftOut) }
            removed = preview.parts.flatMap { $0.plan.removed.map(\.id) }
            adjusted = Array(
                Dictionary(grouping: preview.parts.flatMap(\.plan.adjusted)) { [$0.audience.rawValue, Int($0.publicFrom.seconds)] }.values)
            let staying = preview.displaced.filter { [.keep, .offer].contains(choices[$0.visit.appointment.id]) }
            // Their slots become overbookings: those that are left by a move or a cancellation are then nobody's.
            setAside = preview.displaced.map(\.visit.appointment.slot)
            // New slots do not share time with visits that stay where they are.
            let taken = staying.map { ($0.visit.appointment.practitioner, $0.visit.appointment.start, $0.visit.appointment.end) }
            slots = preview.parts.flatMap { part in
                part.plan.added.filter { draft in
                    !taken.contains { $0.0 == part.after.practitioner && $0.1 < draft.end && draft.start < $0.2 }
                }.map { $0.slot(id: record.fresh(at: context.instant), of: part.after, isClosed: part.plan.closed.contains($0.start)) }
            }
            (cancellations, moves, messages) = ([], [], [])
            leaves = preview.parts.map {
                record.leaf(
                    .scheduleSaved, clinic: preview.clinic.id, subject: $0.after.id.description,
                    detail: "\($0.plan.added.count) added, \($0.plan.removed.count) removed, \($0.plan.displaced.count) displaced", context)
            }
            if let facts {
                leaves.append(
                    record.leaf(
                        .clinicSaved, clinic: clinic, subject: clinic.description, detail: "zone \(facts.zone)", context))
            }
            for displaced in preview.displaced { decide(displaced, choices[displaced.visit.appointment.id] ?? .keep, record, context) }
        }

        private mutating func decide(_ displaced: PlanPreview.Displaced, _ choice: DisplacedChoice, _ record: Record, _ context: Context) {
            let appointment = displaced.visit.appointment
            func message(_ kind: MessageKind, _ version: Int) -> OutboxWrite {
                OutboxWrite(
                    id: record.fresh(at: context.instant), kind: kind, about: .appointment(appointment.id), version: Int64(version),
                    dueAt: context.instant, seal: nil)
            }
            switch choice {
            case .keep: break
            case .offer: messages.append((appointment.id, message(.chooseAgain, appointment.sequence)))
            case .cancel:
                cancellations.append(
                    CancellationWrite(
                        appointment: appointment, proof: .clinic(appointment.clinic), reason: .practitionerAway,
                        message: message(.cancelledByClinic, appointment.sequence + 1),
                        leaf: record.leaf(
                            .appointmentCancelled, clinic: appointment.clinic, subject: appointment.id.description, detail: "schedule",
                            of: appointment.id, context), now: context.instant))
            case .move:
                guard let slot = slots.first(where: { $0.practitioner == appointment.practitioner && $0.start == displaced.equal?.start })
                else { return }
                moves.append(
                    ReschedulingWrite(
                        appointment: appointment.id, sequence: appointment.sequence, proof: .clinic(appointment.clinic), slot: slot.id,
                        at: [appointment.clinic], target: .free(of: appointment.clinic), seals: [],
                        message: message(.movedByClinic, appointment.sequence + 1),
                        leaf: record.leaf(
                            .appointmentRescheduled, clinic: appointment.clinic, subject: appointment.id.description, detail: "schedule",
                            of: appointment.id, context), now: context.instant))
            }
        }

        /// - Throws: `.constraint(.check)` when something is not as it was previewed.
        func perform(_ tx: any WriteTransaction) throws(StoreError) {
            if let facts { try tx.upsert([facts]) }
            try tx.upsert(schedules.map(\.schedule))
            for (schedule, date, leftOut) in schedules {
                try tx.setExpanded(schedule.id, of: clinic, through: date)
                try tx.forgetLeftOut(of: schedule.id, but: leftOut)
            }
            guard try tx.remove(slots: removed, of: clinic) == removed.count,
                try tx.setAside(slots: setAside, of: clinic) == setAside.count
            else { throw .constraint(.check) }
            for cancellation in cancellations {
                guard try tx.perform(cancellation)?.appointment.state == .cancelled else { throw .constraint(.check) }
            }
            try tx.insertMany(slots)
            for move in moves {
                guard try tx.perform(move)?.appointment.slot == move.slot else { throw .constraint(.check) }
            }
            for group in adjusted {
                guard let first = group.first else { continue }
                try tx.adjust(slots: group.map(\.slot.id), of: clinic, audience: first.audience, publicFrom: first.publicFrom)
            }
            for message in messages { try tx.enqueue(message.write, about: message.visit, of: clinic) }
            for leaf in leaves { try tx.write(leaf) }
        }
    }
}
