import Database
public import Scheduling
import Store

extension House {
    /// A clinic's schedules as there are places: without those that could not
    /// be made because their practitioner receives elsewhere then. While the
    /// store is away they are as they were saved.
    public func schedulesAsKept(at clinic: Clinic, now: Instant) async -> [Schedule] {
        let schedules = directory.schedules(at: clinic.id)
        guard let zone = zones.rules(of: clinic.zone) else { return schedules }
        let missing = try? await read { tx throws(StoreError) in try tx.leftOut(of: clinic.id, after: now, limit: Planning.leftOutMax) }
        guard let missing, !missing.isEmpty else { return schedules }
        let starts = Dictionary(grouping: missing, by: \.schedule).mapValues { $0.map { zone.local(at: $0.start) } }
        return schedules.map { $0.without(starts[$0.id] ?? [], easter: clinic.holidayChoice) }
    }
}
