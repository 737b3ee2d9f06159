/// What a request is sealed anew to.
public enum ResealTarget: Hashable, Sendable {
    /// It waits on, into a week that may be later than before.
    case week(RequestWeek)
    /// It becomes a visit, and a clinic's from there on.
    case day(DayKeyName)
}
