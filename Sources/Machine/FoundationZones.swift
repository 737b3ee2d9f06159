import Foundation
import Scheduling

/// The zone data that Foundation carries, for machines without a tz database.
enum FoundationZones {
    /// Transitions are taken from 1970 through this year.
    private static let throughYear = 2100

    static func rules(of zone: ZoneID) -> ZoneRules? {
        // Foundation also accepts abbreviations and offsets (`EST`, `GMT+5`).
        guard TimeZone.knownTimeZoneIdentifiers.contains(zone.name), let source = TimeZone(identifier: zone.name),
            let end = LocalDate(year: throughYear + 1, month: 1, day: 1)
        else { return nil }
        let limit = Date(timeIntervalSince1970: Double(end.dayNumber) * 86_400)
        var date = Date(timeIntervalSince1970: 0)
        var offset = source.secondsFromGMT(for: date)
        let initial = (offset, source.abbreviation(for: date) ?? zone.name, source.isDaylightSavingTime(for: date))
        var transitions: [ZoneTransition] = []
        while let next = source.nextDaylightSavingTimeTransition(after: date), next > date, next < limit {
            let after = source.secondsFromGMT(for: next)
            transitions.append(
                ZoneTransition(
                    instant: Instant(seconds: Int64(next.timeIntervalSince1970)), offsetBefore: offset, offsetAfter: after,
                    abbreviation: source.abbreviation(for: next) ?? zone.name,
                    isDaylight: source.isDaylightSavingTime(for: next)
                )
            )
            (date, offset) = (next, after)
        }
        return ZoneRules(offset: initial.0, abbreviation: initial.1, isDaylight: initial.2, transitions: transitions)
    }
}
