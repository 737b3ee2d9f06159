public import Serving

/// What the watch needs to know beyond its listener.
public struct WatchSettings: Sendable, Equatable {
    public var listener: ListenerSettings
    /// Where officers reach their page.
    public var origin: PublicOrigin
    /// Where their page hands orders in: each process, by one of its surfaces.
    public var orderAddresses: [String]

    public init(listener: ListenerSettings, origin: PublicOrigin, orderAddresses: [String]) {
        self.listener = listener
        self.origin = origin
        self.orderAddresses = orderAddresses
    }
}
