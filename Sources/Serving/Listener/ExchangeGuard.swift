import HTTPTypes
package import NIOCore
package import NIOHTTP1
import UseCases
import Wording

/// Stands between HTTP's bytes and the service on every connection, with TLS
/// or without: what `Exchange` says about time and order, it does.
package final class ExchangeGuard: ChannelDuplexHandler {
    package typealias InboundIn = HTTPServerRequestPart
    package typealias InboundOut = HTTPServerRequestPart
    package typealias OutboundIn = HTTPServerResponsePart
    package typealias OutboundOut = HTTPServerResponsePart

    private let gate: ConnectionGate
    private var exchange: Exchange
    /// Of requests that a proxy passed on and that are not answered, in order.
    private var owed: [NetworkPrefix?] = []
    /// HTTP/1.0, which knows no chunks.
    private var isOfOld = false
    private var inputHasEnded = false
    private var timer: (task: Scheduled<Void>, deadline: NIODeadline)?

    package init(_ gate: ConnectionGate) {
        self.gate = gate
        exchange = Exchange(gate.limits)
    }

    /// - Returns: whether anybody is to look at these bytes.
    package func takes(_ count: Int) -> Bool { exchange.bytes(count, at: .now()) }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): read(head, data, context)
        case .body(let bytes):
            if exchange.body(bytes.readableBytes) { context.fireChannelRead(data) }
        case .end:
            if exchange.requestEnds() { context.fireChannelRead(data) }
        }
    }

    private func read(_ head: HTTPRequestHead, _ data: NIOAny, _ context: ChannelHandlerContext) {
        let isOwed = exchange.isOwed
        guard HostField.isRight(in: head) else { return refuse(.badRequest, .badHost, [:], isOwed, context) }
        let network = gate.forwarded(head.headers["x-forwarded-for"], by: context.remoteAddress)
        if let network, !gate.take(network) {
            return refuse(.tooManyRequests, .tooManyAtOnce, ["retry-after": "5"], isOwed, context)
        }
        guard exchange.head(at: .now(), isLast: head.version != .http1_1 || !head.isKeepAlive) else {
            if let network { gate.giveBack(network) }
            return
        }
        isOfOld = head.version != .http1_1
        owed.append(network)
        context.fireChannelRead(data)
    }

    /// Answers what never reaches the service, unless an answer is owed
    /// before: then the connection ends with that one.
    private func refuse(
        _ status: HTTPResponseStatus, _ words: Phrase, _ fields: HTTPHeaders, _ isOwed: Bool, _ context: ChannelHandlerContext
    ) {
        exchange.takeNoMore()
        guard !isOwed, !exchange.isDraining else { return }
        // No language is known yet, and none may come.
        let text = context.channel.allocator.buffer(string: "\(words.french)\n\(words.english)\n")
        var fields = fields
        fields.add(name: "content-type", value: "text/plain; charset=utf-8")
        fields.add(name: "content-length", value: String(text.readableBytes))
        fields.add(name: "cache-control", value: "no-store")
        write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: fields)), nil, context)
        write(.body(.byteBuffer(text)), nil, context)
        write(.end(nil), nil, context)
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        write(unwrapOutboundIn(data), promise, context)
    }

    private func write(_ part: HTTPServerResponsePart, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext) {
        switch part {
        case .head(var head):
            guard head.status.code >= 200 else { break }
            if exchange.answerBegins() { head.headers.replaceOrAdd(name: "connection", value: "close") }
            if isOfOld, !head.headers.contains(name: "content-length") { head.version = .http1_0 }
            return context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: break
        case .end:
            if !owed.isEmpty, let network = owed.removeFirst() { gate.giveBack(network) }
            guard exchange.answerEnds(at: .now()) else { break }
            context.writeAndFlush(wrapOutboundOut(part), promise: promise)
            return finish(context)
        }
        context.write(wrapOutboundOut(part), promise: promise)
    }

    /// The last answer is out: ours ends, and theirs is waited for a moment,
    /// or the answer would be lost in a reset (RFC 9112 §9.6).
    private func finish(_ context: ChannelHandlerContext) {
        guard !inputHasEnded else { return context.close(promise: nil) }
        context.close(mode: .output, promise: nil)
        context.read()
        wakeInTime(context)
    }

    package func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        if exchange.hasDrainedEnough { return cut(context) }
        // Nobody else asks for more once the answer is out.
        if exchange.isDraining { context.read() }
        wakeInTime(context)
    }

    package func channelWritabilityChanged(context: ChannelHandlerContext) {
        exchange.canWrite(context.channel.isWritable, left: left(context), at: .now())
        wakeInTime(context)
        context.fireChannelWritabilityChanged()
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { inputHasEnded = true }
        let isOver = inputHasEnded || event is ChannelShouldQuiesceEvent
        if exchange.isDraining, isOver { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    package func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    package func handlerRemoved(context _: ChannelHandlerContext) { leave() }

    private func leave() {
        timer?.task.cancel()
        timer = nil
        for case let network? in owed { gate.giveBack(network) }
        owed = []
    }

    /// One timer a connection, and none where all came in one piece.
    private func wakeInTime(_ context: ChannelHandlerContext) {
        guard let deadline = exchange.deadline else { return }
        if let timer, timer.deadline <= deadline { return }
        timer?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            self.timer = nil
            self.look(context)
        }
        timer = (task, deadline)
    }

    /// Ends the connection below TLS, which would read on, for seconds, until
    /// the other end says goodbye.
    private func cut(_ context: ChannelHandlerContext) {
        let end = try? context.channel.pipeline.syncOperations.context(handlerType: SocketEnd.self)
        (end ?? context).close(promise: nil)
    }

    private func left(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    private func look(_ context: ChannelHandlerContext) {
        exchange.isLeft(left(context), at: .now())
        switch exchange.due(at: .now()) {
        case .nothing: break
        case .slowHead: refuse(.requestTimeout, .headTooSlow, [:], false, context)
        case .slowBody: context.fireErrorCaught(BodyTooSlow())
        case .close: return cut(context)
        }
        wakeInTime(context)
    }
}

@available(*, unavailable)
extension ExchangeGuard: Sendable {}

@available(*, unavailable)
extension ByteWatch: Sendable {}
