package import NIOCore
internal import Seals

/// Numbers requests, and gives each answer to who waits for it.
package final class ClientHandler: ChannelInboundHandler, ChannelOutboundHandler {
    package typealias InboundIn = Frame
    package typealias OutboundIn = ClientCall
    package typealias OutboundOut = Frame

    private struct Waiting {
        let answer: EventLoopPromise<[UInt8]>
        let timer: Scheduled<Void>
    }

    /// How long after a question it is asked whether anybody is there.
    package static let listenAfter = TimeAmount.milliseconds(500)
    /// How often a pulse is asked for, and may fail to come, before nobody is.
    package static let unheardMax = 3
    /// How many pulses may show no progress before a call that ran out of
    /// time says that the vault hangs.
    package static let stalledMax = 3

    private let timeout: TimeAmount
    private var isListening = false
    private var pulseID: UInt64?
    private var unheard = 0
    private var pulse: VaultPulse?
    private var stalled = 0
    private var waiting: [UInt64: Waiting] = [:]
    private var lastID: UInt64 = 0

    package init(timeout: TimeAmount) { self.timeout = timeout }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let call = unwrapOutboundIn(data)
        lastID += 1
        let id = lastID
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let timer = context.eventLoop.scheduleTask(in: call.timeout ?? timeout) {
            // A late answer finds nobody and is dropped.
            let handler = handler.value
            guard let late = handler.waiting.removeValue(forKey: id) else { return }
            late.answer.fail(handler.stalled >= Self.stalledMax ? VaultSilence(stalled: handler.pulse) : VaultError.unavailable)
        }
        waiting[id] = Waiting(answer: call.answer, timer: timer)
        context.write(wrapOutboundOut(Frame(id: id, body: call.body)), promise: promise)
        if !isListening { listen(context) }
    }

    /// While something is waited for, asks now and then for a sign of life.
    private func listen(_ context: ChannelHandlerContext) {
        isListening = true
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: Self.listenAfter) {
            let (handler, context) = bound.value
            handler.look(context)
        }
    }

    private func look(_ context: ChannelHandlerContext) {
        guard !waiting.isEmpty, context.channel.isActive else {
            (isListening, pulseID, unheard, stalled) = (false, nil, 0, 0)
            return
        }
        if pulseID != nil {
            unheard += 1
            guard unheard < Self.unheardMax else {
                failAll(VaultSilence(stalled: nil))
                context.close(promise: nil)
                return
            }
        } else {
            lastID += 1
            pulseID = lastID
            context.writeAndFlush(wrapOutboundOut(Frame(id: lastID, body: PulseCall().encoded)), promise: nil)
        }
        listen(context)
    }

    private func heard(_ body: [UInt8]) {
        pulseID = nil
        guard let now = try? PulseCall.decode(body) else { return }
        stalled = now.waiting > 0 && now.steps == pulse?.steps ? stalled + 1 : 0
        pulse = now
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        // Whatever comes says that somebody is there.
        unheard = 0
        if frame.id == pulseID { return heard(frame.body) }
        guard let waiting = self.waiting.removeValue(forKey: frame.id) else { return }
        waiting.timer.cancel()
        waiting.answer.succeed(frame.body)
    }

    package func channelInactive(context: ChannelHandlerContext) {
        failAll(VaultError.unavailable)
        context.fireChannelInactive()
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func failAll(_ error: any Error) {
        let all = waiting.values
        waiting = [:]
        for item in all {
            item.timer.cancel()
            item.answer.fail(error)
        }
    }
}
