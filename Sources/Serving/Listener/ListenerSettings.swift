/// Where a surface listens and how it treats the network. Read and checked by
/// the composition root; nothing here looks at the environment.
public struct ListenerSettings: Sendable, Equatable {
    /// Address to bind: `127.0.0.1`, `::`.
    public var host: String
    /// 0 lets the system choose, for tests.
    public var port: Int
    /// Peers whose `X-Forwarded-For` is believed.
    public var trustedProxies: [AddressRange]
    /// What a connection may take.
    public var limits: ConnectionLimits

    public init(host: String, port: Int, trustedProxies: [AddressRange] = [], limits: ConnectionLimits = ConnectionLimits()) {
        self.host = host
        self.port = port
        self.trustedProxies = trustedProxies
        self.limits = limits
    }

    /// A request head larger than this is refused by the parser.
    package static let headBytesMax = 16 * 1024
    package static let headFieldsMax = 64
    /// The largest body any form or API call needs.
    package static let bodyBytesMax = 64 * 1024
}
