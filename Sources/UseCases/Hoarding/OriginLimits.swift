/// What one network, or one device, may take of a clinic before a contact is
/// proven by a code. Past these comes a code, not a wall: many people share
/// an address.
public struct OriginLimits: Sendable, Equatable {
    /// Bookings of one network at one clinic in an hour, for one week's visits
    /// as all that follows.
    public var bookingsPerHour = 12
    /// Bookings of one browser at one clinic in an hour: a family's.
    public var bookingsPerDevice = 4
    /// Bookings of one network with one contact at one clinic in a day,
    /// proven or not: a family's.
    public var bookingsPerContact = 6
    /// Of the places that a clinic has on the day of the visit, and in its
    /// week, in hundredths: half of it without a code, and half with a code to
    /// an address at no known provider, where it ends: whoever owns a domain
    /// has every address in it.
    public var percentOfDay = 10
    public var percentOfWeek = 5
    /// Never fewer than this, in a day as in a week, however small the clinic.
    public var fewest = 2
    /// Holds of one network at one clinic in `holdWindowSeconds`; more of them
    /// are shorter.
    public var holdsAtOnce = 12
    /// So many more bookings a network has without a code for each contact of
    /// its own that was proven: where the asked are real, fewer than one in ten is asked.
    public var vouched: Int64 = 12

    public init() {}

    public static let holdWindowSeconds: Int64 = 300

    /// Of a day or week with so many places: what needs no code, and what
    /// codes to strange addresses may add.
    package func shares(_ percent: Int, of places: Int) -> (unproved: Int64, strange: Int64) {
        let all = Int64(max(fewest, places * percent / 100))
        return (all - all / 2, all / 2)
    }
}
