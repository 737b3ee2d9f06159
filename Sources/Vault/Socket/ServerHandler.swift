internal import NIOCore
internal import Seals
internal import VaultCalls

/// Puts one connection's requests to the engine and writes the answers, in
/// whatever order they come.
final class ServerHandler: ChannelInboundHandler {
    typealias InboundIn = Frame
    typealias OutboundOut = Frame

    /// Requests of one connection that may be under way.
    static let underWayMax = 1024

    private let engine: VaultEngine
    private var underWay = 0

    init(engine: VaultEngine) { self.engine = engine }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        let work: VaultWork
        do {
            work = try VaultWork(encoded: frame.body)
        } catch {
            return write(VaultWire.failure(error), to: frame.id, context: context)
        }
        guard underWay < Self.underWayMax else { return write(VaultWire.failure(.tooManyRequests), to: frame.id, context: context) }
        underWay += 1
        let handler = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let loop = context.eventLoop
        engine.submit(work) { body in
            loop.execute {
                let (handler, context) = handler.value
                handler.underWay -= 1
                handler.write(body, to: frame.id, context: context)
            }
        }
    }

    private func write(_ body: [UInt8], to id: UInt64, context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(Frame(id: id, body: body)), promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
