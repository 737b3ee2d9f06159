public import Scheduling

extension WaitingLine {
    /// Who a place is offered to: the first in the clinic's order of those
    /// whom it suits and who are near enough.
    ///
    /// - Parameters:
    ///   - atNight: only those who accept to be written to at night.
    ///   - passing: who had this very slot offered before.
    public func first(
        for place: OfferedPlace, by rule: OfferRule, now: Instant, atNight: Bool, passing: Set<RequestID>
    ) -> Chosen? {
        order(for: place, by: rule, now: now, atNight: atNight, passing: passing, limit: 1).first
            .map { Chosen(request: $0.request, key: $0) }
    }

    /// The first `limit` in the order in which the place would be offered.
    public func order(
        for place: OfferedPlace, by rule: OfferRule, now: Instant, atNight: Bool, passing: Set<RequestID>, limit: Int
    ) -> [LineKey] {
        let question = PlaceQuestion(place: place, rule: rule, now: now, atNight: atNight, passing: passing)
        return withState { $0.order(question, limit: limit) }
    }

    /// How many the place could be offered to: what `order` would list
    /// without a limit.
    ///
    /// Apart from `first`, for it looks at everybody within reach, and the
    /// choice must not wait for that.
    public func count(
        for place: OfferedPlace, by rule: OfferRule, now: Instant, atNight: Bool, passing: Set<RequestID>
    ) -> Int {
        let question = PlaceQuestion(place: place, rule: rule, now: now, atNight: atNight, passing: passing)
        return withState { $0.count(question) }
    }
}
