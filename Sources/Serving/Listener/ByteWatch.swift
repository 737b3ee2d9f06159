import HTTPTypes
package import NIOCore
import NIOHTTP1
import UseCases
import Wording

/// Counts bytes before they are understood, and keeps from the parser what
/// nobody will read.
package final class ByteWatch: ChannelInboundHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer

    private let exchange: ExchangeGuard

    package init(_ exchange: ExchangeGuard) { self.exchange = exchange }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if exchange.takes(unwrapInboundIn(data).readableBytes) { context.fireChannelRead(data) }
    }
}
