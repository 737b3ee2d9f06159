import Bytes
public import Scheduling

/// What an offer is about: whatever the vault makes or checks of an offer is
/// bound to all of it.
public struct OfferTerms: Hashable, Sendable {
    public let offer: OfferID
    public let request: RequestID
    /// The clinic, and the date of the place there.
    public let day: DayKeyName
    /// The last instant of a yes.
    public let until: Instant

    public init(offer: OfferID, request: RequestID, day: DayKeyName, until: Instant) {
        self.offer = offer
        self.request = request
        self.day = day
        self.until = until
    }

    /// Offer, request and clinic (16 each), date (its day number) and end
    /// (Unix seconds), 8 each, big-endian.
    package var bytes: [UInt8] {
        var writer = ByteWriter(capacity: 64)
        for id in [offer.bytes, request.bytes, day.clinic.bytes] { writer.raw(id) }
        writer.integer(day.date.dayNumber)
        writer.bigEndian(until.seconds, byteCount: 8)
        return writer.bytes
    }
}
