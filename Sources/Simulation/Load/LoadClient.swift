import NIOCore

/// One client of a load, on its connection's event loop.
final class LoadClient: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let client: Int
    private let deadline: ContinuousClock.Instant
    private let tally: Tally
    private let script: LoadGenerator.Script
    private var received = ByteBuffer()

    init(client: Int, deadline: ContinuousClock.Instant, tally: Tally, script: @escaping LoadGenerator.Script) {
        self.client = client
        self.deadline = deadline
        self.tally = tally
        self.script = script
    }

    func channelActive(context: ChannelHandlerContext) { send(after: nil, context) }

    private func send(after previous: LoadResponse?, _ context: ChannelHandlerContext) {
        guard ContinuousClock.now < deadline, let bytes = script(client, previous) else {
            context.close(promise: nil)
            return
        }
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        received.writeBuffer(&part)
        guard let response = takeResponse() else { return }
        tally.count(response.status)
        send(after: response, context)
    }

    /// A whole response, once it has arrived.
    private func takeResponse() -> LoadResponse? {
        let view = received.readableBytesView
        guard let end = view.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: view[view.startIndex..<end.lowerBound], as: UTF8.self)
        var length = 0
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
            length = Int(line.dropFirst(15).drop { $0 == " " }) ?? 0
        }
        let headLength = view.distance(from: view.startIndex, to: end.upperBound)
        guard received.readableBytes >= headLength + length else { return nil }
        received.moveReaderIndex(forwardBy: headLength)
        let body = received.readBytes(length: length) ?? []
        received.discardReadBytes()
        let status = Int(head.dropFirst(9).prefix(3)) ?? 0
        return LoadResponse(status: status, body: body, head: head)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        tally.count(0)
        context.close(promise: nil)
    }
}
