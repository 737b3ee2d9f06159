package import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTP1

/// HTTP/1.1 with an `ExchangeGuard` between the parser and the service.
package struct GuardedHTTP1: HTTPChannelHandler {
    package typealias Value = HTTP1Channel.Value

    package let base: HTTP1Channel
    package let gate: ConnectionGate

    package var responder: Responder { base.responder }

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            let exchange = ExchangeGuard(gate)
            try pipeline.addHandler(ByteWatch(exchange), position: .before(parser))
            try pipeline.addHandler(exchange, position: .after(parser))
            return value
        }
    }

    package func handle(value: Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}

extension ConnectionGate {
    /// How connections are spoken to: HTTP/1.1, inside of what secures it,
    /// inside of the gate.
    package func server(_ securing: Securing) -> HTTPServerBuilder {
        let configuration = HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(limits.idleSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: ListenerSettings.headBytesMax, maxHeaderListSize: ListenerSettings.headBytesMax,
                maxHeaderFieldCount: ListenerSettings.headFieldsMax))
        return HTTPServerBuilder { responder in
            let http = GuardedHTTP1(base: HTTP1Channel(responder: responder, configuration: configuration), gate: self)
            return self.gated(try securing.around(http))
        }
    }

    private func gated(_ base: any ServerChildChannel) -> any ServerChildChannel {
        func around(_ base: some ServerChildChannel) -> any ServerChildChannel { GatedChannel(base: base, gate: self) }
        return around(base)
    }
}
