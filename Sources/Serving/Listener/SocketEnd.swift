import HTTPTypes
package import NIOCore
import NIOHTTP1

/// Marks the end of a connection's handlers that is at the socket.
package final class SocketEnd: ChannelInboundHandler, Sendable {
    package typealias InboundIn = ByteBuffer
}
