package import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTP1

/// Asks the gate first, before anything else is made for a connection.
package struct GatedChannel<Base: ServerChildChannel>: ServerChildChannel {
    package let base: Base
    package let gate: ConnectionGate

    private struct Refused: Error {}

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        guard gate.admits(channel) else {
            channel.close(promise: nil)
            return channel.eventLoop.makeFailedFuture(Refused())
        }
        do {
            try channel.pipeline.syncOperations.addHandler(SocketEnd(), position: .first)
        } catch {
            return channel.eventLoop.makeFailedFuture(error)
        }
        return base.setup(channel: channel, logger: logger)
    }

    package func handle(value: Base.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
