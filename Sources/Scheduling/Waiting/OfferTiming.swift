/// When an offer may be made, and how long it stands.
public enum OfferTiming {
    /// People are not written to from then on…
    public static let quietFrom = LocalTime(hour: 21, minute: 0)!
    /// …until then, unless they accept it.
    public static let quietUntil = LocalTime(hour: 8, minute: 0)!
    /// A place freed at night that starts after this waits for the morning.
    public static let worthWaitingFor = LocalTime(hour: 10, minute: 0)!
    /// Nearer than this a place is nobody's to be offered: it goes to the public.
    public static let nearestSeconds: Int64 = 10 * 60
    public static let answerSecondsMin: Int64 = 120

    public enum Hour: Hashable, Sendable {
        case day
        /// Only to who accepts to be written to at night, then to the public.
        case night
        /// Not before this instant, when people are awake.
        case waits(until: Instant)
    }

    /// What the clinic's clock says of a place that could be offered now.
    public static func hour(of start: Instant, now: Instant, zone: ZoneRules) -> Hour {
        let local = zone.local(at: now)
        let minute = local.secondOfDay / 60
        guard minute >= quietFrom.minutes || minute < quietUntil.minutes else { return .day }
        let date = minute >= quietFrom.minutes ? local.date.advanced(byDays: 1) : local.date
        guard let morning = instant(date, quietUntil, zone), let worth = instant(date, worthWaitingFor, zone), start > worth
        else { return .night }
        return .waits(until: morning)
    }

    /// How long somebody has to answer: the clinic's usual time, and a quarter
    /// of what is left when the visit is near.
    public static func answerSeconds(start: Instant, now: Instant, rule: OfferRule) -> Int64 {
        min(Int64(rule.answerMinutes) * 60, max(answerSecondsMin, (start - now) / 4))
    }

    /// An hour that the clocks skip is the moment they jump.
    private static func instant(_ date: LocalDate, _ time: LocalTime, _ zone: ZoneRules) -> Instant? {
        switch zone.resolve(LocalDateTime(date: date, time: time)) {
        case .unique(let instant), .overlap(let instant, _), .gap(let instant): instant
        }
    }
}
