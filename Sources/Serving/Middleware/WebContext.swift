public import Hummingbird
import NIOCore

/// What the server hands to a route beside the request: here, the peer.
public struct WebContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// `nil` over a Unix socket and in tests without a network.
    package let peer: IPAddress?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress.flatMap(IPAddress.init)
    }
}
