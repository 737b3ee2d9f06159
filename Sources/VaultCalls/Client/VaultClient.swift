internal import NIOCore
public import Seals

/// The vault as everything else sees it: each call's own file says how it is
/// asked. `unavailable` when there is no answer in time.
public struct VaultClient: ParticularsVault {
    package let transport: any VaultTransport

    package init(transport: any VaultTransport) { self.transport = transport }

    /// Connects to the vault's socket when first asked, and again whenever
    /// the connection was lost. Calls share the one connection.
    ///
    /// - Parameters:
    ///   - socketPath: the vault's Unix socket.
    ///   - timeoutSeconds: after which a call throws `unavailable`.
    public init(socketPath: String, timeoutSeconds: Int64 = 5) {
        transport = SocketTransport(socketPath: socketPath, timeout: .seconds(timeoutSeconds))
    }

    /// Ends the connection; calls under way throw `unavailable`.
    public func close() async { await transport.close() }
}
