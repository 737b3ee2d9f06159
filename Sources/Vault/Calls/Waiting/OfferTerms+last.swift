internal import Scheduling
internal import Seals

extension OfferTerms {
    /// Until when a yes is heard here: the end of the place's date, wherever
    /// in Québec. Its end may have been moved on by the time in which patients
    /// could do nothing, which the store knows, and holds to; the vault holds
    /// to what it knows by itself.
    var last: Instant { max(until, Instant(seconds: Int64(day.date.dayNumber + 1) * 86_400 + 5 * 3_600)) }
}
