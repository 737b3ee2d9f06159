import Database
import Scheduling
import Store
import UseCases

extension Planning {
    /// Time that changed schedules would share with others of their
    /// practitioners, at every clinic, over all that the rules say: what they
    /// shared before is not asked about again, for it is left out already and
    /// stands on the desks of both clinics.
    ///
    /// - Parameters:
    ///   - clinic: of `changed`, as it will be.
    ///   - movesClock: what was shared before is shared at other times then.
    func overlaps(
        _ changed: [Schedule], at clinic: Clinic, movesClock: Bool, _ context: Context
    ) async throws(Refusal) -> [ScheduleOverlap] {
        let ids = Set(changed.map(\.id))
        let practitioners = Set(changed.map(\.practitioner)).sorted()
        let (rows, clinics) = try await record.read { tx throws(StoreError) in
            var rows: [Schedule] = []
            for practitioner in practitioners { rows += try tx.schedules(of: practitioner).map(\.schedule) }
            return (rows, try tx.clinics())
        }
        let places = Dictionary(clinics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func situated(_ schedule: Schedule) -> SituatedSchedule? {
            guard let clinic = schedule.clinic == clinic.id ? clinic : places[schedule.clinic], let zone = node.zones.rules(of: clinic.zone)
            else { return nil }
            return SituatedSchedule(schedule, zone: zone, easter: clinic.holidayChoice)
        }
        let before = rows.compactMap(situated)
        let after = (changed + rows.filter { !ids.contains($0.id) }).compactMap(situated)
        var found: [ScheduleOverlap] = []
        for (index, one) in after.enumerated() where ids.contains(one.schedule.id) {
            let earlier = movesClock ? nil : before.first { $0.schedule.id == one.schedule.id }
            for other in after[(index + 1)...] {
                let now = ScheduleOverlap.between(one, other, after: context.instant)
                guard !now.isEmpty else { continue }
                let known =
                    earlier.flatMap { earlier in
                        before.first { $0.schedule.id == other.schedule.id }.map {
                            ScheduleOverlap.between(earlier, $0, after: context.instant)
                        }
                    } ?? []
                let counts = Dictionary(known.map { ($0.date, $0.count) }, uniquingKeysWith: max)
                found += now.filter { $0.count > counts[$0.date] ?? 0 }
            }
        }
        return found.sorted { ($0.date, $0.from, $0.other) < ($1.date, $1.from, $1.other) }
    }
}
