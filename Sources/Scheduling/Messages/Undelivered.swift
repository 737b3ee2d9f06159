/// Why a message did not arrive. Raw values are what the store keeps.
public enum Undelivered: Int64, Sendable, CaseIterable {
    /// The mail server does not know the address, or takes nothing for it.
    case refused = 1
    case mailboxFull = 2
    /// It was taken, and came back for another reason.
    case bounced = 3
    /// The person gave no address, and must hear of it otherwise.
    case nobody = 4
    /// It was tried again and again, for a day or more.
    case givenUp = 5
    /// Its contact had been written to enough about bookings that the same
    /// network made.
    case heldBack = 6
}
