import Scheduling
import Waiting

/// The line as a plain list: everything is filtered and sorted each time.
struct ReferenceLine {
    var entries: [RequestID: WaitingEntry] = [:]

    mutating func apply(_ change: WaitingChange) {
        switch change {
        case .waits(let entry): entries[entry.request.id] = entry
        case .gone(let id): entries[id] = nil
        }
    }

    private func key(_ request: StandingRequest, to position: GeographicPosition, by rule: OfferRule) -> LineKey? {
        let metres = GreatCircle.metres(from: request.wish.cell.centre, to: position)
        guard metres <= Double(request.wish.radiusKilometres * 1000), let band = rule.band(ofMetres: metres) else { return nil }
        return LineKey(
            isFirst: !request.traits.isDisjoint(with: rule.first), band: band, since: request.since, request: request.id,
            metres: Int(metres.rounded()))
    }

    func order(
        for place: OfferedPlace, by rule: OfferRule, now: Instant, atNight: Bool, passing: Set<RequestID>
    ) -> [LineKey] {
        entries.values
            .filter { !$0.hasOffer && !passing.contains($0.request.id) && $0.request.suits(place, now: now) }
            .filter { !atNight || $0.request.traits.contains(.nightOffers) }
            .compactMap { key($0.request, to: place.position, by: rule) }
            .sorted()
    }

    func ranked(at clinic: ClinicID, position: GeographicPosition, by rule: OfferRule, now: Instant) -> [LineKey] {
        entries.values
            .map(\.request)
            .filter { $0.wish.until > now && ($0.wish.clinic == nil || $0.wish.clinic == clinic) }
            .compactMap { key($0, to: position, by: rule) }
            .sorted()
    }
}
