/// When an offer may be made, and how long it stands.
public enum OfferTiming {
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
    ///
    /// - Parameter quiet: `nil` where people are written to at any hour.
    public static func hour(of start: Instant, now: Instant, zone: ZoneRules, quiet: QuietHours?) -> Hour {
        let local = zone.local(at: now)
        let minute = local.secondOfDay / 60
        guard let quiet, quiet.contains(minute) else { return .day }
        let date = minute >= quiet.from.minutes ? local.date.advanced(byDays: 1) : local.date
        let worthWaitingFor = LocalTime(minutes: quiet.until.minutes + QuietHours.morningMinutes)
        guard let morning = instant(date, quiet.until, zone), let worth = worthWaitingFor.flatMap({ instant(date, $0, zone) }),
            start > worth
        else { return .night }
        return .waits(until: morning)
    }

    /// An hour that the clocks skip is the moment they jump.
    static func instant(_ date: LocalDate, _ time: LocalTime, _ zone: ZoneRules) -> Instant? {
        switch zone.resolve(LocalDateTime(date: date, time: time)) {
        case .unique(let instant), .overlap(let instant, _), .gap(let instant): instant
        }
    }
}
