public import Scheduling

/// Where a request stands in a clinic's published order, with all that
/// decides it: the whole answer to "why this one?".
///
/// Whoever the clinic puts first, then the nearer band, then who has waited
/// longest, then the id, so that no two are equal.
public struct LineKey: Hashable, Sendable, Comparable {
    /// Has a trait that the clinic puts before all others (`OfferRule.first`).
    public let isFirst: Bool
    /// Index in `OfferRule.bands`.
    public let band: Int
    public let since: Instant
    public let request: RequestID
    /// From the middle of the request's cell to the clinic, rounded. Explains
    /// the band; no part of the order.
    public let metres: Int

    public init(isFirst: Bool, band: Int, since: Instant, request: RequestID, metres: Int) {
        self.isFirst = isFirst
        self.band = band
        self.since = since
        self.request = request
        self.metres = metres
    }

    public static func < (left: Self, right: Self) -> Bool {
        if left.isFirst != right.isFirst { return left.isFirst }
        return (left.band, left.since, left.request) < (right.band, right.since, right.request)
    }
}
