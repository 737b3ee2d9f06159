import Scheduling

/// A VTIMEZONE that says what the clocks do around an event (RFC 5545 §3.6.5).
///
/// Each change of the years before, of and after the event is written as an
/// observance of its own rather than as a recurrence rule: what is written is
/// then exactly what the tz database says, also in a year in which a rule
/// changes.
struct TimeZoneComponent {
    let zone: ZoneID
    let observances: [Observance]

    struct Observance: Hashable {
        /// What the clock showed when the observance began, on the clock
        /// that was in force before.
        var onset: LocalDateTime
        var offsetFrom: Int
        var offsetTo: Int
        var name: String
        var isDaylight: Bool
    }

    init(zone: ZoneID, rules: ZoneRules, covering span: ClosedRange<Instant>) {
        self.zone = zone
        let first = max(2, rules.local(at: span.lowerBound).date.year - 1)
        let last = min(9998, rules.local(at: span.upperBound).date.year + 1)
        let changes = rules.transitions(from: Self.newYear(of: first), through: Self.newYear(of: last + 1) - 1)
        var observances = changes.map { change in
            Observance(
                onset: LocalDateTime(wallSeconds: change.instant.seconds + Int64(change.offsetBefore)),
                offsetFrom: change.offsetBefore, offsetTo: change.offsetAfter, name: change.abbreviation,
                isDaylight: change.isDaylight
            )
        }
        if changes.first.map({ $0.instant > span.lowerBound }) ?? true {
            observances.insert(Self.standing(rules, at: span.lowerBound), at: 0)
        }
        self.observances = observances
    }

    /// What holds at `instant`, for a zone without a recent change.
    private static func standing(_ rules: ZoneRules, at instant: Instant) -> Observance {
        let offset = rules.offset(at: instant)
        return Observance(
            onset: LocalDateTime(wallSeconds: 0), offsetFrom: offset, offsetTo: offset,
            name: rules.abbreviation(at: instant), isDaylight: rules.isDaylight(at: instant)
        )
    }

    private static func newYear(of year: Int) -> Instant {
        Instant(seconds: Int64(LocalDate(year: year, month: 1, day: 1)!.dayNumber) * 86_400)
    }

    func write(to lines: inout ContentLines) {
        lines.add("BEGIN", raw: "VTIMEZONE")
        lines.add("TZID", text: zone.name)
        for observance in observances {
            let kind = observance.isDaylight ? "DAYLIGHT" : "STANDARD"
            lines.add("BEGIN", raw: kind)
            lines.add("DTSTART", raw: CalendarTime.local(observance.onset))
            lines.add("TZOFFSETFROM", raw: CalendarTime.offset(observance.offsetFrom))
            lines.add("TZOFFSETTO", raw: CalendarTime.offset(observance.offsetTo))
            lines.add("TZNAME", text: observance.name)
            lines.add("END", raw: kind)
        }
        lines.add("END", raw: "VTIMEZONE")
    }
}
