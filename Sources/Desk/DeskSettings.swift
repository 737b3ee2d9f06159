public import Serving

/// What the desk needs to know beyond its listener.
public struct DeskSettings: Sendable, Equatable {
    public var listener: ListenerSettings
    /// Where staff reach the desk. Passkeys are made for this host.
    public var origin: PublicOrigin
    /// Requests a minute from one network; 0 is no limit.
    public var requestsPerNetwork: Int
    /// The demonstration says so on every page.
    public var isDemo: Bool

    public init(listener: ListenerSettings, origin: PublicOrigin, requestsPerNetwork: Int, isDemo: Bool = false) {
        self.listener = listener
        self.origin = origin
        self.requestsPerNetwork = requestsPerNetwork
        self.isDemo = isDemo
    }

    /// The host alone: the relying party of passkeys (Web Authentication §5.1.2).
    public var relyingPartyID: String { String(origin.authority.prefix { $0 != ":" }) }
}
