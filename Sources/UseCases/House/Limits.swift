package import Containment
public import Scheduling

/// Explicit limits of the verbs; 0 switches one off.
public struct Limits: Sendable, Equatable {
    /// Holds from one network in an hour. Many people share an address
    /// (a residence, a company, a carrier), so it is generous.
    public var holdsPerNetwork: Int
    /// Holds from one device in an hour.
    public var holdsPerDevice: Int
    /// Live appointments of one person, past which the desk sees them flagged
    /// and the earlier contact is told. Nobody is refused for it: an answer
    /// that depended on it would tell a stranger about someone's bookings.
    public var appointmentsPerPerson: Int
    /// "Lost your link?" from one network in an hour.
    public var linksPerNetwork: Int
    /// Standing requests filed from one network in an hour.
    public var requestsFiledPerNetwork: Int
    /// One-time codes that one network asks for, for one contact, in an hour.
    public var codesPerContact: Int
    /// One-time codes sent to one contact in an hour, whoever asks. Past it
    /// they are held back, and nobody who asks is told: an answer would tell
    /// that somebody else asked.
    public var codesPerContactInAll: Int
    /// "Lost your link?" that is answered to one contact in an hour, whoever asks.
    public var recoveriesPerContact: Int
    /// Messages to one address or telephone in a day, of each cause apart:
    /// see `MessageCause`.
    public var messagesPerContact: Int
    /// Requests that may wait at once.
    public var waiting: LineCaps
    /// When nobody is offered a place who does not accept it; `nil`: never.
    public var quietHours: QuietHours?
    /// What one network or device may book without a proven contact; `nil`:
    /// whatever it likes.
    public var origins: OriginLimits? = OriginLimits()
    /// What a hold costs where it costs something.
    public var holdPrice = HoldPrice()
    /// What is left with clinics where nothing can be booked.
    public var words = WordLimits()

    public init(
        holdsPerNetwork: Int = 240, holdsPerDevice: Int = 20, appointmentsPerPerson: Int = 3, linksPerNetwork: Int = 20,
        requestsFiledPerNetwork: Int = 60, codesPerContact: Int = 5, codesPerContactInAll: Int = 20, recoveriesPerContact: Int = 3,
        messagesPerContact: Int = 20, waiting: LineCaps = LineCaps(), quietHours: QuietHours? = .standard
    ) {
        self.holdsPerNetwork = holdsPerNetwork
        self.holdsPerDevice = holdsPerDevice
        self.appointmentsPerPerson = appointmentsPerPerson
        self.linksPerNetwork = linksPerNetwork
        self.requestsFiledPerNetwork = requestsFiledPerNetwork
        self.codesPerContact = codesPerContact
        self.codesPerContactInAll = codesPerContactInAll
        self.recoveriesPerContact = recoveriesPerContact
        self.messagesPerContact = messagesPerContact
        self.waiting = waiting
        self.quietHours = quietHours
    }

    /// From `guarded` on holds are half as many: by network, and by device.
    private static let guardedDivisor = 2

    package static func quota(_ max: Int, at level: Level) -> Int {
        level < .guarded || max == 0 ? max : Swift.max(1, max / guardedDivisor)
    }

    /// The window that the hourly limits count in.
    public static let windowSeconds: Int64 = 3600
    /// How far ahead a search may look, and schedules are expanded.
    public static let horizonDays = 90
    public static let radiusKilometres = 1...200
    public static let resultsMax = 100
    /// Days after a visit at whose end its particulars are destroyed.
    public static let shredAfterDays = 30
    /// How long after it was marked somebody is written to who did not come.
    public static let missedAfterSeconds: Int64 = 3600
    /// Places left out that are looked at, of one clinic.
    package static let leftOutMax = 5_000
}
