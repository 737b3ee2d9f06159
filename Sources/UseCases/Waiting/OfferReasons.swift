public import Scheduling
package import Waiting

/// Why a place was offered to somebody: the clinic's order and what it was
/// given, as they were. Nothing in it says who.
///
/// Text: the rule, then `since=<seconds> first=<0|1> band=<n> metres=<n>
/// minutes=<n>`, and of a place that opened with others `places=<n>
/// people=<n> seed=<hex>`, as the log commits to it and staff can read it.
public struct OfferReasons: Sendable, Hashable {
    public var rule: OfferRule
    /// Since when the person waits.
    public var since: Instant
    public var isFirst: Bool
    public var band: Int
    public var metres: Int
    /// How long the place is.
    public var minutes: Int
    /// Of places that were given out together.
    public var draw: Draw?

    /// What a batch was given beside the order.
    public struct Draw: Sendable, Hashable {
        public var places: Int
        /// Who could have been offered one of them, were it for the clinic alone.
        public var people: Int
        /// Settles which of the places that start together comes first.
        public var seed: UInt64

        package init(places: Int, people: Int, seed: UInt64) {
            self.places = places
            self.people = people
            self.seed = seed
        }
    }

    package init(rule: OfferRule, key: LineKey, place: OfferedPlace, draw: Draw?) {
        self.draw = draw
        self.rule = rule
        since = key.since
        isFirst = key.isFirst
        band = key.band
        metres = key.metres
        minutes = place.minutes
    }

    /// Where somebody stands in the published order, as it was when they were asked.
    package func key(of request: RequestID) -> LineKey {
        LineKey(isFirst: isFirst, band: band, since: since, request: request, metres: metres)
    }

    package var text: String {
        let together = draw.map { " places=\($0.places) people=\($0.people) seed=\(String($0.seed, radix: 16))" } ?? ""
        return "\(rule) | since=\(since.seconds) first=\(isFirst ? 1 : 0) band=\(band) metres=\(metres) minutes=\(minutes)" + together
    }

    /// `nil` for anything that `text` does not write.
    package init?(_ text: String) {
        let halves = text.split(separator: "|", maxSplits: 1)
        guard halves.count == 2, let rule = OfferRule(String(halves[0].dropLast())) else { return nil }
        var values: [Substring: Int64] = [:]
        var seed: UInt64?
        for word in halves[1].split(separator: " ") {
            let pair = word.split(separator: "=")
            guard pair.count == 2 else { return nil }
            if pair[0] == "seed" {
                seed = UInt64(pair[1], radix: 16)
            } else {
                guard let value = Int64(pair[1]) else { return nil }
                values[pair[0]] = value
            }
        }
        guard let since = values["since"], let first = values["first"], let band = values["band"], let metres = values["metres"],
            let minutes = values["minutes"]
        else { return nil }
        self.rule = rule
        self.since = Instant(seconds: since)
        isFirst = first == 1
        self.band = Int(band)
        self.metres = Int(metres)
        self.minutes = Int(minutes)
        if let seed, let places = values["places"], let people = values["people"] {
            draw = Draw(places: Int(places), people: Int(people), seed: seed)
        }
    }
}
