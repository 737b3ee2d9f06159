public import Scheduling
public import VaultCalls

/// A vault inside this process, for tests and tools: the same core, keys and
/// journal, without the socket and without the border between processes.
public struct LocalVault: Sendable {
    private let engine: VaultEngine
    public let client: VaultClient
    /// What whoever holds the master key may do: this process does.
    public let staffOperator: OperatorVault

    /// - Throws: why it cannot start; see `VaultStartError`.
    public init(settings: VaultSettings, clock: any WallClock) throws(VaultStartError) {
        engine = try VaultEngine(settings: settings, clock: clock)
        client = VaultClient(transport: engine)
        staffOperator = OperatorVault(transport: engine, keys: try MasterKey(file: settings.masterKeyFile).operators, clock: clock)
    }

    /// Answers what was asked, then lets go of the directory.
    public func close() async { await engine.close() }
}
