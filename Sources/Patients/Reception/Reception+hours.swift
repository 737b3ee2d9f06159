import Containment
import Database
public import Scheduling
import Store
import UseCases

extension Reception {
    /// A clinic's schedules as there are places: without those that could not
    /// be made because their practitioner receives elsewhere then. While the
    /// store is away they are as they were saved; in the dark it is not asked.
    public func schedulesAsKept(at clinic: Clinic, now: Instant) async -> [Schedule] {
        let schedules = node.directory.schedules(at: clinic.id)
        guard gate.rules.level(for: Asker(audience: .patient), at: clinic.id) < .dark, let zone = node.zones.rules(of: clinic.zone)
        else { return schedules }
        let missing = try? await record.read { tx throws(StoreError) in try tx.leftOut(of: clinic.id, after: now, limit: Limits.leftOutMax)
        }
        guard let missing, !missing.isEmpty else { return schedules }
        let starts = Dictionary(grouping: missing, by: \.schedule).mapValues { $0.map { zone.local(at: $0.start) } }
        return schedules.map { $0.without(starts[$0.id] ?? [], easter: clinic.holidayChoice) }
    }
}
