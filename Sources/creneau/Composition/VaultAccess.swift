import Credentials
import Machine
import Seals
import Vault

/// How a command reaches the vault.
enum VaultAccess {
    /// The service's, over its socket, when asked and if it runs.
    case service
    /// The service's if it runs; otherwise one inside this process, for as
    /// long as the command lasts. It needs the master key.
    case serviceOrOwn

    /// Hands over a vault, and lets go of it however the body ends.
    func with<Result>(_ settings: VaultSettings, _ body: (any ParticularsVault & StaffVault) async throws -> Result) async throws -> Result {
        guard self == .serviceOrOwn, let own = try Self.own(settings) else {
            let client = VaultClient(socketPath: settings.socketPath)
            return try await Self.closing(client.close) { try await body(client) }
        }
        return try await Self.closing(own.close) { try await body(own.client) }
    }

    /// Hands over the vault as whoever holds the master key may use it: the
    /// service's if it runs, otherwise one inside this process.
    static func operating<Result>(_ settings: VaultSettings, _ body: (any StaffOperator) async throws -> Result) async throws -> Result {
        if let own = try own(settings) { return try await closing(own.close) { try await body(own.staffOperator) } }
        let client = try OperatorVault(socketPath: settings.socketPath, masterKeyFile: settings.masterKeyFile, clock: SystemClock())
        return try await closing(client.close) { try await body(client) }
    }

    /// `nil` when the service's vault runs: it holds the folder alone.
    private static func own(_ settings: VaultSettings) throws(VaultStartError) -> LocalVault? {
        do {
            return try LocalVault(settings: settings, clock: SystemClock())
        } catch .alreadyRunning {
            return nil
        } catch {
            throw error
        }
    }

    private static func closing<Result>(_ close: () async -> Void, _ body: () async throws -> Result) async throws -> Result {
        do {
            let result = try await body()
            await close()
            return result
        } catch {
            await close()
            throw error
        }
    }
}
