/// When people are not written to, unless they accept it. Over midnight, on
/// the clinic's clock.
public struct QuietHours: Hashable, Sendable {
    public let from: LocalTime
    public let until: LocalTime

    /// 21:00 to 8:00.
    public static let standard = QuietHours(from: LocalTime(hour: 21, minute: 0)!, until: LocalTime(hour: 8, minute: 0)!)!
    /// A place freed in them that starts so much after their end waits for it.
    public static let morningMinutes = 120

    /// `nil` unless they begin in the evening and end in the morning after.
    public init?(from: LocalTime, until: LocalTime) {
        guard from.minutes >= 12 * 60, from.minutes < 24 * 60, until.minutes > 0, until.minutes <= 12 * 60 - Self.morningMinutes else {
            return nil
        }
        self.from = from
        self.until = until
    }

    /// When they are over, if it is in them now; `nil` outside of them.
    public func end(at now: Instant, zone: ZoneRules) -> Instant? {
        let local = zone.local(at: now)
        let minute = local.secondOfDay / 60
        guard contains(minute) else { return nil }
        return OfferTiming.instant(minute >= from.minutes ? local.date.advanced(byDays: 1) : local.date, until, zone)
    }

    /// The instant itself when it is not in quiet hours, else their end.
    public func next(from instant: Instant, in zone: ZoneRules) -> Instant { end(at: instant, zone: zone) ?? instant }

    /// - Parameter minute: of the day.
    public func contains(_ minute: Int) -> Bool { minute >= from.minutes || minute < until.minutes }
}

extension QuietHours: LosslessStringConvertible {
    /// `21:00-08:00`.
    public var description: String { "\(from)-\(until)" }

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = LocalTime(String(parts[0])), let until = LocalTime(String(parts[1])) else { return nil }
        self.init(from: from, until: until)
    }
}
