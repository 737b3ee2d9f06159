package import Scheduling
import Synchronization

/// How many public places the days of a clinic have, free or not. Read once
/// in a while: a share of them needs no more.
package final class ClinicSizes: Sendable {
    package struct Week: Sendable {
        /// By day number.
        package var days: [Int: Int]
        package var total: Int { days.values.reduce(0, +) }

        package init(days: [Int: Int]) { self.days = days }
    }

    private struct Key: Hashable {
        var clinic: ClinicID
        var week: Int
    }

    private struct Entry: Sendable {
        var week: Week
        var until: Instant
    }

    private static let goodForSeconds: Int64 = 600
    private static let entriesMax = 10_000
    private let entries = Mutex<[Key: Entry]>([:])

    /// The week of a date, from its Monday on.
    package static func monday(of date: LocalDate) -> LocalDate { date.advanced(byDays: 1 - date.weekday.rawValue) }

    package func week(
        of clinic: ClinicID, from monday: LocalDate, at now: Instant, reading: () async throws(Refusal) -> Week
    ) async throws(Refusal) -> Week {
        let key = Key(clinic: clinic, week: monday.dayNumber)
        if let entry = entries.withLock({ $0[key] }), entry.until > now, entry.until <= now + Self.goodForSeconds { return entry.week }
        let entry = Entry(week: try await reading(), until: now + Self.goodForSeconds)
        entries.withLock { entries in
            if entries.count >= Self.entriesMax { entries.removeAll() }
            entries[key] = entry
        }
        return entry.week
    }
}
