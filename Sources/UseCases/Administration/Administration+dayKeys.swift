import Containment
public import Scheduling
import Seals
import Store

extension Administration {
    /// Has the vault make the keys that a clinic's days lack from today
    /// through today + `days`, so that the first who books one waits for none.
    ///
    /// - Returns: how many were made.
    @discardableResult
    public func makeKeys(of clinic: Clinic, days: Int, _ context: Context) async throws(Refusal) -> Int {
        _ = try house.permit(context, .manageSchedules)
        guard let zone = house.zones.rules(of: clinic.zone) else { return 0 }
        _ = try await house.keys.standingKeys()
        let today = zone.local(at: context.instant).date
        let known = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.daysWithKeys(of: clinic.id, from: today) }
        }
        let missing = (0...days).map { today.advanced(byDays: $0) }.filter { !known.contains($0) }
            .map { DayKeyName(clinic: clinic.id, date: $0) }
        if !missing.isEmpty { try await house.keys.makeDayKeys(missing) }
        return missing.count
    }
}
