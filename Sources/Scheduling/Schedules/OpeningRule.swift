/// When the slots of a date open to those who look for one.
public enum OpeningRule: Hashable, Sendable {
    /// As soon as they are made.
    case whenMade
    /// So many days before the visit, at a time of day of the clinic: slots
    /// made in the night by a rolling horizon need not open in the night.
    case daysBefore(Int, at: LocalTime)

    /// Most days before a visit that a rule can name.
    public static let daysMax = 60

    /// The first instant at which the public may hold a slot of `date` that
    /// is made at `made`; the matcher comes before (`Hold.publicDelaySeconds`).
    func publicFrom(date: LocalDate, madeAt made: Instant, zone: ZoneRules) -> Instant {
        let opens: Instant
        switch self {
        case .whenMade:
            opens = made
        case .daysBefore(let days, let time):
            switch zone.resolve(LocalDateTime(date: date.advanced(byDays: -days), time: time)) {
            case .unique(let instant), .overlap(let instant, _), .gap(let instant): opens = max(made, instant)
            }
        }
        return opens + Hold.publicDelaySeconds
    }
}
