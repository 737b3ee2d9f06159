public import Scheduling

/// A request that waits, as the line knows it.
public struct WaitingEntry: Hashable, Sendable {
    public var request: StandingRequest
    /// A place stands for it just now: it keeps its rank, and is offered no
    /// second one.
    public var hasOffer: Bool

    public init(request: StandingRequest, hasOffer: Bool) {
        self.request = request
        self.hasOffer = hasOffer
    }
}
