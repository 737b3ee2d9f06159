import Containment
import Database
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

/// What extending the horizon did.
public struct HorizonReport: Sendable, Equatable {
    public var slotsMade = 0
    public var keysMade = 0
    /// Promised places that were not made, because the practitioner receives elsewhere at that time.
    public var leftOut = 0
    /// Times that fell into a clock change, for the clinics to know.
    public var clockChanges = 0

    static func + (one: HorizonReport, other: HorizonReport) -> HorizonReport {
        HorizonReport(
            slotsMade: one.slotsMade + other.slotsMade, keysMade: one.keysMade + other.keysMade, leftOut: one.leftOut + other.leftOut,
            clockChanges: one.clockChanges + other.clockChanges)
    }
}

extension Administration {
    /// Keys asked of the vault in one call.
    private static let keysAtOnce = 500

    /// Makes the slots of every schedule through today + `days`, and has the
    /// vault make the keys those days are sealed to, and those of what waits.
    /// Runs on write, over a rolling horizon; no request ever expands a schedule.
    ///
    /// A cancelled task stops between two schedules: what is made stays, the
    /// rest comes with the next call.
    public func extendHorizon(days: Int, _ context: Context) async throws(Refusal) -> HorizonReport {
        var (report, clinics) = try await makeSlots(days: days, context)
        try await keepRequestKeys(context)
        report.keysMade = try await makeKeys(of: clinics, days: days, context)
        return report
    }

    /// The slots alone. Keys are made when `extendHorizon` runs, or by the
    /// first booking of a day: nobody has to wait for all of them.
    ///
    /// - Parameter atOnce: practitioners whose slots are made together: one
    ///   sync of the disk is then for several.
    /// - Returns: what was made, and the clinics that have schedules.
    @discardableResult
    public func makeSlots(days: Int, atOnce: Int = 1, _ context: Context) async throws(Refusal) -> (
        report: HorizonReport, clinics: [Clinic]
    ) {
        precondition((0...Schedule.expansionDatesMax - 2).contains(days), "horizon out of range")
        _ = try gate.permit(context, .manageSchedules)
        let (clinics, schedules, missing) = try await record.read { tx throws(StoreError) in
            (
                Dictionary(try tx.clinics().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), try tx.schedules(),
                Dictionary(grouping: try tx.leftOut(after: context.instant), by: \.schedule)
            )
        }
        // Of two schedules of one practitioner that meet, the first is made first.
        var turns: [PractitionerID: Int] = [:]
        var practitioners: [[ScheduleRow]] = []
        for row in schedules {
            if let turn = turns[row.schedule.practitioner] {
                practitioners[turn].append(row)
            } else {
                turns[row.schedule.practitioner] = practitioners.count
                practitioners.append([row])
            }
        }
        let reports = try await concurrently(practitioners, atOnce: atOnce) { rows async throws(Refusal) -> HorizonReport in
            var report = HorizonReport()
            for row in rows where !Task.isCancelled {
                guard let clinic = clinics[row.schedule.clinic], let zone = node.zones.rules(of: clinic.zone) else { continue }
                let today = zone.local(at: context.instant).date
                let first = row.expandedThrough.map { max(today, $0.advanced(byDays: 1)) } ?? today
                let last = today.advanced(byDays: days)
                let making = SlotMaking(row.schedule, clinic, zone, self, context)
                if let missing = missing[row.schedule.id] { try await making.again(missing, &report) }
                if first <= last { try await making.make(first...last, &report) }
            }
            return report
        }
        return (reports.reduce(HorizonReport(), +), Set(schedules.map(\.schedule.clinic)).compactMap { clinics[$0] })
    }

    /// Has the vault make the keys that these clinics' days lack from today
    /// through today + `days`, a date at a time (the vault keeps a file for
    /// each), so that the first who books one waits for none.
    ///
    /// - Returns: how many were made.
    @discardableResult
    public func makeKeys(of clinics: [Clinic], days: Int, _ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .manageSchedules)
        _ = try await node.keys.standingKeys(permit)
        var missing: [DayKeyName] = []
        for clinic in clinics {
            guard let zone = node.zones.rules(of: clinic.zone) else { continue }
            let today = zone.local(at: context.instant).date
            let known = try await record.read { tx throws(StoreError) in try tx.daysWithKeys(of: clinic.id, from: today) }
            for offset in 0...days {
                let date = today.advanced(byDays: offset)
                if !known.contains(date) { missing.append(DayKeyName(clinic: clinic.id, date: date)) }
            }
        }
        missing.sort { ($0.date, $0.clinic) < ($1.date, $1.clinic) }
        var made = 0
        while made < missing.count, !Task.isCancelled {
            let batch = Array(missing[made..<min(made + Self.keysAtOnce, missing.count)])
            try await node.keys.makeDayKeys(batch, permit)
            made += batch.count
        }
        return made
    }
}
