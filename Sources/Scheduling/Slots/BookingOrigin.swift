/// How a booking came about. Raw values are what the store keeps.
public enum BookingOrigin: Int, Hashable, Sendable, CaseIterable {
    /// The person, through the site or the API.
    case online = 0
    /// The clinic, for somebody on the telephone.
    case telephone = 1
    /// The clinic, for somebody who stands there.
    case walkIn = 2
    /// The person, who waited and accepted an offer.
    case offered = 3
}
