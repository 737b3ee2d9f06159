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
    /// Told to all when the client ends: counting for each answer would have them wait for each other.
    private var statuses: [Int: Int] = [:]

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
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        // Most answers come in one piece.
        if received.readableBytes == 0 { received = part } else { received.writeBuffer(&part) }
        guard let response = LoadReading.take(from: &received) else { return }
        statuses[response.status, default: 0] += 1
        send(after: response, context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        tally.add(statuses)
        statuses = [:]
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        statuses[0, default: 0] += 1
        context.close(promise: nil)
    }
}
