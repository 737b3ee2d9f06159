import Containment
import Database
import Scheduling
import Store
import UseCases

/// At some levels the desk has no more than the next days: whatever reads a
/// visit, or chooses a time, asks here.
extension Desk {
    /// Which dates of their clinic somebody may see and change now.
    ///
    /// - Throws: `.required` when none.
    func reach(_ context: Context) throws(Refusal) -> DateReach {
        let permit = try gate.permit(context, .viewDay)
        guard permit.dates != nil else { return DateReach(limit: nil) }
        let zone = try zone(of: clinic(context))
        return DateReach(limit: DateReach.Limit(permit: permit, zone: zone, today: zone.local(at: context.instant).date))
    }

    /// That a slot of the clinic is within reach. What it is beside that, and
    /// whether it is there, is for the statement that takes it.
    func checkReach(of slot: SlotID, _ context: Context) async throws(Refusal) {
        let reach = try reach(context)
        guard reach.isLimited, let row = try await record.read({ tx throws(StoreError) in try tx.slot(slot) }) else { return }
        try reach.check(row.slot.start)
    }
}

/// The dates of a clinic that the level in force there leaves to its desk.
struct DateReach: Sendable {
    fileprivate struct Limit: Sendable {
        let permit: Permit
        let zone: ZoneRules
        let today: LocalDate
    }

    /// `nil`: any.
    fileprivate let limit: Limit?

    var isLimited: Bool { limit != nil }

    func covers(_ date: LocalDate) -> Bool { limit.map { $0.permit.isFor(date, today: $0.today) } ?? true }

    func covers(_ start: Instant) -> Bool { limit.map { covers($0.zone.local(at: start).date) } ?? true }

    /// - Throws: `.required(.denied(.atThisLevel))`.
    func check(_ date: LocalDate) throws(Refusal) {
        guard let limit, !covers(date) else { return }
        throw .required(.denied(.atThisLevel(limit.permit.level)))
    }

    func check(_ start: Instant) throws(Refusal) {
        guard let limit else { return }
        try check(limit.zone.local(at: start).date)
    }

    /// Of what was done before and is brought back now: days that are over are
    /// not the level's to take away.
    func checkComing(_ start: Instant) throws(Refusal) {
        guard let limit, limit.zone.local(at: start).date > limit.today else { return }
        try check(start)
    }
}
