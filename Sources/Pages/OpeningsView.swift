package import Scheduling
package import UseCases
package import Wording

/// Who opened the particulars of a visit, as a page lists it.
package struct OpeningsView: Sendable {
    package struct Group: Sendable {
        let who: Phrase
        /// How often.
        let times: Int
        /// Leaves of the public log that say so.
        let leaves: [Int]
    }

    package struct Day: Sendable {
        let date: LocalDate
        let groups: [Group]
    }

    package enum Extent: Sendable {
        case whole
        /// What was opened later may be missing; local time at the clinic.
        case until(LocalDateTime)
        /// Nothing is known.
        case unknown
    }

    /// The newest first.
    let days: [Day]
    let extent: Extent
    let isShortened: Bool

    /// - Parameters:
    ///   - zone: the clinic's.
    ///   - words: what somebody is called on this page.
    package init(_ openings: RecordedOpenings, _ zone: ZoneRules, words: (RecordedOpenings.Who) -> Phrase) {
        days = openings.days.map { day in
            Day(date: day.date, groups: day.groups.map { Group(who: words($0.who), times: $0.times, leaves: $0.leaves) })
        }
        extent = openings.asOf.map { $0 == .distantPast ? .unknown : .until(zone.local(at: $0)) } ?? .whole
        isShortened = openings.isShortened
    }
}
