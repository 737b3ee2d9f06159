import Dispatch
import Glibc
package import Logging
package import NIOCore
import Synchronization
package import UseCases

/// One surface's count of connections by network. Asked before a connection
/// is spoken to, and before its TLS costs anything.
package final class ConnectionGate: Sendable {
    /// Past so many connections at once, what they took of memory is worth
    /// asking back for.
    private static let floodMin = 512
    private static let toldEvery: Duration = .seconds(60)

    package let limits: ConnectionLimits
    private let addresses: ClientAddress
    private let logger: Logger
    private let tally: Mutex<ConnectionTally>
    private let told = Mutex<ContinuousClock.Instant?>(nil)

    package init(_ settings: ListenerSettings, logger: Logger) {
        limits = settings.limits
        addresses = ClientAddress(trusted: settings.trustedProxies)
        self.logger = logger
        tally = Mutex(ConnectionTally(settings.limits))
    }

    /// Open connections, and what was refused since the start.
    package var reading: (open: Int, refused: Int) { tally.withLock { ($0.open, $0.refused) } }

    /// Counts a connection until it closes.
    ///
    /// - Returns: whether it may be spoken to; if not, the caller closes it.
    package func admits(_ channel: any Channel) -> Bool {
        // A Unix socket's peer is this machine's own, as is a proxy.
        let peer = channel.remoteAddress.flatMap(IPAddress.init)
        let network = peer.flatMap { addresses.isTrusted($0) ? nil : NetworkPrefix(addressBytes: $0.bytes) }
        guard tally.withLock({ $0.connect(network) }) else {
            tellOfRefusals()
            return false
        }
        channel.closeFuture.whenComplete { _ in
            let hasEbbed = self.tally.withLock {
                $0.disconnect(network)
                return $0.hasEbbed(from: Self.floodMin)
            }
            if hasEbbed { Self.giveMemoryBack() }
        }
        return true
    }

    /// The network that a request which a trusted proxy passes on comes from;
    /// `nil` for who connects directly, whose connections count.
    package func forwarded(_ fields: [String], by peer: SocketAddress?) -> NetworkPrefix? {
        guard let peer = peer.flatMap(IPAddress.init), addresses.isTrusted(peer), !fields.isEmpty else { return nil }
        return NetworkPrefix(addressBytes: addresses.client(peer: peer, forwarded: fields.joined(separator: ",")).bytes)
    }

    package func take(_ network: NetworkPrefix) -> Bool {
        let isTaken = tally.withLock { $0.take(network) }
        if !isTaken { tellOfRefusals() }
        return isTaken
    }

    package func giveBack(_ network: NetworkPrefix) { tally.withLock { $0.giveBack(network) } }

    /// Once a minute at most, and never whose.
    private func tellOfRefusals() {
        let now = ContinuousClock.now
        let isDue = told.withLock { told in
            if let last = told, last.duration(to: now) < Self.toldEvery { return false }
            told = now
            return true
        }
        guard isDue else { return }
        let reading = reading
        logger.warning(
            "connections of a network with too many are refused",
            metadata: ["open": "\(reading.open)", "refused": "\(reading.refused)"])
    }

    /// The allocator keeps what thousands of connections took; nobody needs it now.
    private static func giveMemoryBack() {
        DispatchQueue.global(qos: .utility).async {
            // GNU's alone, and in no module: elsewhere the allocator decides.
            guard let symbol = dlsym(nil, "malloc_trim") else { return }
            _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
        }
    }
}
