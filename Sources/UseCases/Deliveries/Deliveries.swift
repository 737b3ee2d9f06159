/// The courier's verbs: what is due, what it says and to whom, and what came
/// of it. A failing mail server never touches a booking: these run after it.
public struct Deliveries: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    /// Tries before a message is given up and shown as dead.
    public static let attemptsMax = 12
    /// The longest wait between two tries.
    public static let backoffSecondsMax: Int64 = 6 * 3600
    /// Changes of one visit that are told at once in a day (UTC); of more, the last of each hour.
    public static let changesPerVisitMax = 5
    /// How long after it was marked somebody is written to who did not come.
    public static let missedAfterSeconds: Int64 = 3600
}
