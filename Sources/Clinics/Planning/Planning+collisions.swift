import Containment
import Credentials
import Database
public import Scheduling
import Store
public import UseCases

/// Hours that a practitioner has at two places at once: what could not be
/// made of one schedule on one date, because of another.
public struct ScheduleCollision: Sendable, Hashable {
    public var practitioner: PractitionerID
    /// Whose places are missing.
    public var clinic: ClinicID
    /// Whose places there are instead; the same clinic when two of its own
    /// schedules share time.
    public var otherClinic: ClinicID
    public var date: LocalDate
    /// The first missing place begins, the last one ends.
    public var from: LocalTime
    public var to: LocalTime
    /// Places that were left out.
    public var count: Int
}

extension ScheduleCollision {
    /// What a plan of a clinic would leave out, were it saved.
    public init(_ overlap: ScheduleOverlap, of clinic: ClinicID) {
        self.init(
            practitioner: overlap.practitioner, clinic: clinic, otherClinic: overlap.otherClinic, date: overlap.date, from: overlap.from,
            to: overlap.to, count: overlap.count)
    }
}

extension Planning {
    /// As many places that collide as one page shows, or one plan considers.

    /// What could not be made because a practitioner is at two clinics, or in
    /// two schedules, at one time: this clinic's, and what is missing of
    /// others because of this clinic's. By date.
    public func collisions(_ context: Context) async throws(Refusal) -> [ScheduleCollision] {
        try gate.permit(context, .manageSchedules)
        let clinic = try desk.clinic(context)
        let zone = try desk.zone(of: clinic)
        let slots = try await record.read { tx throws(StoreError) in
            try tx.leftOut(of: clinic.id, after: context.instant, limit: Limits.leftOutMax)
        }
        struct Key: Hashable {
            let schedule: ScheduleID, other: ScheduleID, date: LocalDate
        }
        let groups = Dictionary(grouping: slots) {
            Key(schedule: $0.schedule, other: $0.otherSchedule, date: zone.local(at: $0.start).date)
        }
        return groups.compactMap { key, slots in
            guard let first = slots.first, let last = slots.last else { return nil }
            return ScheduleCollision(
                practitioner: first.practitioner, clinic: first.clinic, otherClinic: first.otherClinic, date: key.date,
                from: zone.local(at: first.start).time, to: zone.local(at: last.end).time, count: slots.count)
        }.sorted { ($0.date, $0.from, $0.practitioner, $0.clinic) < ($1.date, $1.from, $1.practitioner, $1.clinic) }
    }
}
