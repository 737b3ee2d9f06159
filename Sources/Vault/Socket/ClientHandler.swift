internal import NIOCore
internal import Seals

/// Numbers requests, and gives each answer to who waits for it.
final class ClientHandler: ChannelInboundHandler, ChannelOutboundHandler {
    typealias InboundIn = Frame
    typealias OutboundIn = ClientCall
    typealias OutboundOut = Frame

    private struct Waiting {
        let answer: EventLoopPromise<[UInt8]>
        let timer: Scheduled<Void>
    }

    private let timeout: TimeAmount
    private var waiting: [UInt64: Waiting] = [:]
    private var lastID: UInt64 = 0

    init(timeout: TimeAmount) { self.timeout = timeout }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let call = unwrapOutboundIn(data)
        lastID += 1
        let id = lastID
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let timer = context.eventLoop.scheduleTask(in: timeout) {
            // A late answer finds nobody and is dropped.
            if let late = handler.value.waiting.removeValue(forKey: id) { late.answer.fail(VaultError.unavailable) }
        }
        waiting[id] = Waiting(answer: call.answer, timer: timer)
        context.write(wrapOutboundOut(Frame(id: id, body: call.body)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        guard let waiting = self.waiting.removeValue(forKey: frame.id) else { return }
        waiting.timer.cancel()
        waiting.answer.succeed(frame.body)
    }

    func channelInactive(context: ChannelHandlerContext) {
        failAll()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func failAll() {
        let all = waiting.values
        waiting = [:]
        for item in all {
            item.timer.cancel()
            item.answer.fail(VaultError.unavailable)
        }
    }
}
