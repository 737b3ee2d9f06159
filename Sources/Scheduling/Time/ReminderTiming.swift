/// When a reminder is sent: on the calendar day so many days before the
/// visit, at the visit's own hour on the clinic's clock, and never in quiet
/// hours. An hour that suits the person, and one that spreads a day's
/// reminders over the day.
public struct ReminderTiming: Hashable, Sendable {
    public let daysBefore: Int
    public let zone: ZoneRules
    /// `nil` where people are written to at any hour.
    public let quiet: QuietHours?

    /// What was confirmed within this time needs no reminder.
    public static let freshSeconds: Int64 = 20 * 3600
    /// Late visits are reminded of so long before quiet hours (or the next day) begin, so that
    /// a mail server that is away for a while takes none away.
    public static let lastMinutes = 60

    public init(daysBefore: Int, zone: ZoneRules, quiet: QuietHours?) {
        self.daysBefore = daysBefore
        self.zone = zone
        self.quiet = quiet
    }

    /// When the reminder of a visit falls due.
    public func due(of start: Instant) -> Instant {
        let local = zone.local(at: start)
        let date = local.date.advanced(byDays: -daysBefore)
        return instant(date, min(max(local.secondOfDay, (quiet?.until.minutes ?? 0) * 60), lastSecond))
    }

    /// Whether a visit that was made, or moved there, at `made` is reminded
    /// of: not while its confirmation is fresh.
    public func isWanted(start: Instant, made: Instant) -> Bool {
        let due = due(of: start)
        return made <= due && (daysBefore == 1 ? start - made : due - made) >= Self.freshSeconds
    }

    /// Whether `now` is the day for it, at an hour when people are written to.
    public func isDay(_ now: Instant, for start: Instant) -> Bool {
        let local = zone.local(at: now)
        guard local.date == zone.local(at: start).date.advanced(byDays: -daysBefore) else { return false }
        return quiet?.contains(local.secondOfDay / 60) != true
    }

    /// The starts of visits whose reminders fell due after `since`, and are
    /// due at `now`; `nil` when there can be none.
    ///
    /// - Parameter since: `nil` for all of this day's.
    public func starts(dueSince since: Instant?, now: Instant) -> Range<Instant>? {
        let local = zone.local(at: now)
        guard quiet?.contains(local.secondOfDay / 60) != true else { return nil }
        let date = local.date.advanced(byDays: daysBefore)
        let last = lastSecond
        let until = local.secondOfDay >= last ? zone.startOfDay(date.advanced(byDays: 1)) : instant(date, local.secondOfDay + 1)
        var from = zone.startOfDay(date)
        if let since {
            let before = zone.local(at: since)
            if before.date == local.date, quiet?.contains(before.secondOfDay / 60) != true {
                from = instant(date, min(before.secondOfDay, last))
            }
        }
        return from < until ? from..<until : nil
    }

    /// Of the day. Where there are no quiet hours the day itself ends.
    private var lastSecond: Int { ((quiet?.from.minutes ?? LocalTime.endOfDay.minutes) - Self.lastMinutes) * 60 }

    /// An hour that the clocks skip is the moment they jump.
    private func instant(_ date: LocalDate, _ second: Int) -> Instant {
        switch zone.resolve(LocalDateTime(date: date, secondOfDay: second)) {
        case .unique(let instant), .overlap(let instant, _), .gap(let instant): instant
        }
    }
}
