import Containment
import Credentials
import Database
import Notary
public import Scheduling
import Store
public import UseCases

/// The verbs of whoever plans a clinic's hours: schedules, closed days,
/// blocked slots. Nothing is saved that was not previewed, and nothing happens
/// to a visit that somebody did not decide.
public struct Planning: Verb {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    let desk: Desk

    public init(_ parts: some StaffParts) {
        (gate, node, record) = (parts.gate, parts.node, parts.record)
        desk = Desk(parts)
    }

    /// The clinic's schedules: by practitioner's name, then by first date.
    public func schedules(_ context: Context) async throws(Refusal) -> [Schedule] {
        try gate.permit(context, .manageSchedules)
        let clinic = try desk.clinic(context)
        let rows = try await record.read { tx throws(StoreError) in try tx.schedules(of: clinic.id) }
        let directory = node.directory.current
        func order(_ schedule: Schedule) -> (Int, LocalDate, ScheduleID) {
            (directory.place(of: schedule.practitioner), schedule.effectiveFrom, schedule.id)
        }
        return rows.map(\.schedule).filter { directory.practitionerByID[$0.practitioner]?.isRemoved != true }.sorted {
            order($0) < order($1)
        }
    }

    /// Those a schedule here can be made for, by name: who receives here
    /// already, and who receives nowhere yet.
    public func practitioners(_ context: Context) throws(Refusal) -> [Practitioner] {
        try gate.permit(context, .manageSchedules)
        let clinic = try desk.membership(context).clinic
        let directory = node.directory.current
        return node.directory.inOrder(
            directory.practitionerByID.values
                .filter { !$0.isRemoved && directory.schedulesByPractitioner[$0.id]?.contains { $0.clinic == clinic } ?? true })
    }

    /// The id under which the form of a new schedule saves it, once.
    public func newSchedule(_ context: Context) throws(Refusal) -> FormID<Schedule> {
        try gate.permit(context, .manageSchedules)
        return try desk.formID(for: .schedule, context)
    }

    /// The schedules that hold on a date, with that date closed; or as the
    /// weekly template has it again.
    ///
    /// - Parameter practitioner: theirs alone.
    public func closing(
        _ date: LocalDate, of practitioner: PractitionerID?, isClosed: Bool, _ context: Context
    ) async throws(Refusal) -> [Schedule] {
        try await schedules(context).filter { schedule in
            schedule.effectiveFrom <= date && (schedule.effectiveThrough.map { date <= $0 } ?? true)
                && (practitioner == nil || schedule.practitioner == practitioner)
        }.map { schedule in
            var changed = schedule
            changed.exceptions.removeAll { $0.date == date }
            if isClosed { changed.exceptions.append(ScheduleException(date: date, change: .closed)) }
            changed.exceptions.sort { $0.date < $1.date }
            return changed
        }
    }

    /// Blocks a free slot, or opens a blocked one again.
    ///
    /// - Throws: `.slotTaken` when it is not in the state to be changed:
    ///   somebody has or holds it; `.notFound` for another clinic's.
    public func setBlocked(_ slot: SlotID, _ isBlocked: Bool, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .blockSlot)
        let clinic = try desk.membership(context).clinic
        try await desk.checkReach(of: slot, context)
        let leaf = record.leaf(isBlocked ? .slotBlocked : .slotUnblocked, clinic: clinic, subject: slot.description, context)
        let refusal: Refusal? = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.setBlocked(slot, of: clinic, isBlocked, at: context.instant) else {
                return try tx.slot(slot)?.slot.clinic == clinic ? .slotTaken(alternatives: []) : .notFound
            }
            try tx.write(leaf)
            return nil
        }
        if let refusal { throw refusal }
    }
}
