public import Scheduling
import Seals
public import UseCases

/// One offer, by its link or by the request's.
public struct OwnOffer: Sendable {
    public var offer: Offer
    public var opening: Opening
    /// Seconds left; 0 when it is over.
    public var secondsLeft: Int
}
