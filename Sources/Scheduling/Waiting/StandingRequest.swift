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

/// Where, when and how somebody can come. The person may change it without
/// losing their place in line.
public struct Wish: Hashable, Sendable {
    public var cell: PlaceCell
    /// 1...200, from the cell's middle.
    public var radiusKilometres: Int
    /// Visits that start at or after this instant…
    public var from: Instant
    /// …and before this one, when the request ends by itself.
    public var until: Instant
    public var days: WeekdaySet
    /// On the clinic's clock: visits start in `earliest..<latest`.
    public var earliest: LocalTime
    public var latest: LocalTime
    public var modalities: ModalitySet
    /// Served in any of them.
    public var languages: LanguageSet
    /// At that clinic alone; `nil` for any.
    public var clinic: ClinicID?
    /// By that person alone; `nil` for any.
    public var practitioner: PractitionerID?
    /// How long before the visit somebody must know at the latest.
    public var noticeMinutes: Int

    public init(
        cell: PlaceCell, radiusKilometres: Int, from: Instant, until: Instant, days: WeekdaySet = .all,
        earliest: LocalTime = .midnight, latest: LocalTime = .endOfDay, modalities: ModalitySet = .all,
        languages: LanguageSet = [.french, .english], clinic: ClinicID? = nil, practitioner: PractitionerID? = nil,
        noticeMinutes: Int = 60
    ) {
        self.cell = cell
        self.radiusKilometres = radiusKilometres
        self.from = from
        self.until = until
        self.days = days
        self.earliest = earliest
        self.latest = latest
        self.modalities = modalities
        self.languages = languages
        self.clinic = clinic
        self.practitioner = practitioner
        self.noticeMinutes = noticeMinutes
    }

    public static let radii = 1...200
    public static let noticeMax = 2 * 1440
}

/// Raw values are what the store keeps. FHIR: `waitlist` while it waits or
/// has an offer; then an appointment of its own, or `cancelled`.
public enum RequestState: Int, Hashable, Sendable, CaseIterable {
    /// Its code was not given yet.
    case unconfirmed = 0
    case waiting = 1
    /// An offer went unanswered: the person says whether to go on.
    case asleep = 2
    /// It became an appointment.
    case served = 3
    /// The person left.
    case left = 4
    /// Its window is over.
    case lapsed = 5
    /// The same person asked again for the same need; the new request took its place in line.
    case replaced = 6

    /// Still has a place in line, or can have it back.
    public var isLive: Bool { RequestChange.inLine.contains(self) }
}
