/// What the desk records of a visit as it goes.
public enum DayStep: String, Hashable, Sendable, CaseIterable {
    case arrive, begin, finish
    /// Nobody came.
    case miss
    /// Back to expected: it was recorded by mistake.
    case reset

    /// What it is to the appointment.
    public var change: AppointmentChange {
        switch self {
        case .arrive: .arrive
        case .begin: .begin
        case .finish: .finish
        case .miss: .miss
        case .reset: .reset
        }
    }
}

extension DayStep {
    /// Who comes well ahead, over midnight too, has come.
    public static let earlySeconds: Int64 = 2 * 3_600
    /// What was not noted on the day itself is caught up on; so many dates
    /// after the visit's own are the last.
    public static let lateDays = 7

    /// Whether it can be recorded of a visit now: on the visit's own date, a
    /// little ahead of it, or in the days after. A mistake is taken back at
    /// any time.
    public func isPossible(for start: Instant, at now: Instant, in zone: ZoneRules) -> Bool {
        guard self != .reset else { return true }
        return now >= Self.opens(for: start, in: zone)
            && zone.local(at: now).date <= zone.local(at: start).date.advanced(byDays: Self.lateDays)
    }

    /// From when on anything can be recorded of a visit.
    public static func opens(for start: Instant, in zone: ZoneRules) -> Instant {
        min(zone.startOfDay(zone.local(at: start).date), start - earlySeconds)
    }
}
