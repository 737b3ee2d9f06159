/// The verbs of the person who looks for care: find, hold, book, and manage
/// what they booked. One file per verb beside this one.
public struct Reception: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }
}
