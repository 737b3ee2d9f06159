public import Serving

/// What the watch needs to know beyond its listener.
public struct WatchSettings: Sendable, Equatable {
    public var listener: ListenerSettings
    /// Where officers reach their page.
    public var origin: PublicOrigin
    /// Where their page hands orders in: each process, by one of its surfaces.
    public var orderAddresses: [String]
    /// Requests a minute from one network; 0 is no limit. Of the officers'
    /// pages alone: whoever verifies the log reads all of it, monitoring asks
    /// often, and orders are never counted against where they come from.
    public var requestsPerNetwork: Int

    public init(listener: ListenerSettings, origin: PublicOrigin, orderAddresses: [String], requestsPerNetwork: Int) {
        self.listener = listener
        self.origin = origin
        self.orderAddresses = orderAddresses
        self.requestsPerNetwork = requestsPerNetwork
    }
}
