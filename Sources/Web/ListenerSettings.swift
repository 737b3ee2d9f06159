/// Where a surface listens and how it treats the network. Read and checked by
/// the composition root; nothing here looks at the environment.
public struct ListenerSettings: Sendable, Equatable {
    /// Address to bind: `127.0.0.1`, `::`.
    public var host: String
    /// 0 lets the system choose, for tests.
    public var port: Int
    /// Peers whose `X-Forwarded-For` is believed.
    public var trustedProxies: [AddressRange]

    public init(host: String, port: Int, trustedProxies: [AddressRange] = []) {
        self.host = host
        self.port = port
        self.trustedProxies = trustedProxies
    }

    /// A request head larger than this is refused by the parser.
    static let headBytesMax = 16 * 1024
    static let headFieldsMax = 64
    /// Past this many connections, further ones wait to be accepted.
    static let connectionsMax = 8192
    /// A connection without a complete request for this long is closed.
    static let idleSeconds: Int64 = 30
    /// The largest body any form or API call needs.
    static let bodyBytesMax = 64 * 1024
}
