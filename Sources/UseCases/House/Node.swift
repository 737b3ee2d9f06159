public import Openings
public import Scheduling
public import Waiting

/// What this process keeps in memory, and may lose: all of it is read or
/// counted anew by the next one.
public struct Node: Sendable {
    public let index = OpeningsIndex()
    public let directory = Directory()
    public let keys: KeyRing
    public let feed = DayFeed()
    /// Who waits for a place.
    public let line = WaitingLine()
    /// The places that are the matcher's.
    package let releases = Releases()
    package let probe = ReadinessProbe()
    /// How many places the days of clinics have.
    package let sizes = ClinicSizes()
    /// What networks hold, and browsers book, at a clinic.
    package let holdPaces = Paces<NetworkAtClinic>(windowSeconds: OriginLimits.holdWindowSeconds)
    /// Who waited instead of computing.
    package let holdTurns = Turns<NetworkAtClinic>()
    package let bookingPaces = Paces<BrowserAtClinic>(windowSeconds: Limits.windowSeconds)
    public let zones: any ZoneDatabase
    public let places: Places
    /// Whether people may choose to be written to by text message.
    public let sendsTexts: Bool

    package init(keys: KeyRing, zones: any ZoneDatabase, places: Places, sendsTexts: Bool) {
        self.keys = keys
        self.zones = zones
        self.places = places
        self.sendsTexts = sendsTexts
    }
}
