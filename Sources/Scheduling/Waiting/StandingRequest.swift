/// What somebody waits for: the first place that suits. FHIR: an
/// `Appointment` in the state `waitlist`.
///
/// This is all that stands in the clear: how long a visit must be, about
/// where, and when. Why, and who, is sealed.
public struct StandingRequest: Hashable, Sendable {
    public var id: RequestID
    /// Since when it waits; its place in line counts from here.
    public var since: Instant
    public var wish: Wish
    public var traits: Traits
    /// The least minutes a place must last: the length of the (sealed)
    /// reason, never the reason.
    public var minutes: Int

    public init(id: RequestID, since: Instant, wish: Wish, traits: Traits, minutes: Int) {
        self.id = id
        self.since = since
        self.wish = wish
        self.traits = traits
        self.minutes = minutes
    }

    /// What sets someone before others where a clinic says so, and what they accept.
    public struct Traits: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Younger than two years when the request was made.
        public static let underTwo = Traits(rawValue: 1)
        /// Has been referred by another professional.
        public static let referral = Traits(rawValue: 2)
        /// May be written to between 21:00 and 8:00.
        public static let nightOffers = Traits(rawValue: 4)
    }

    /// How long a request may wait for.
    public static let daysMax = 60
    public static let daysDefault = 14
    /// Offers in a row that nobody answered though there was time, after which
    /// it is asked whether the person still waits.
    public static let silenceMax = 1
}
