package import Credentials
import Machine
import Seals
package import Vault
import VaultCalls

/// How a command reaches the vault.
package enum VaultAccess {
    /// The service's, over its socket, when asked and if it runs.
    case service
    /// The service's if it runs; otherwise one inside this process, for as
    /// long as the command lasts. It needs the master key.
    case serviceOrOwn

    /// Hands over a vault, and lets go of it however the body ends.
    func with<Result>(_ settings: VaultSettings, _ body: (any ParticularsVault & StaffVault) async throws -> Result) async throws -> Result
    {
        guard self == .serviceOrOwn, let own = try await Self.own(settings) else {
            let client = VaultClient(socketPath: settings.socketPath)
            return try await Self.closing(client.close) { try await body(client) }
        }
        return try await Self.closing(own.close) { try await body(own.client) }
    }

    /// Hands over the vault as whoever holds the master key may use it: the
    /// service's if it runs, otherwise one inside this process.
    package static func operating<Result>(_ settings: VaultSettings, _ body: (any StaffOperator) async throws -> Result) async throws
        -> Result
    {
        if let own = try await own(settings) { return try await closing(own.close) { try await body(own.staffOperator) } }
        let client = try OperatorVault(socketPath: settings.socketPath, masterKeyFile: settings.masterKeyFile, clock: SystemClock())
        return try await closing(client.close) { try await body(client) }
    }

    /// How often a vault is looked for that holds the folder and does not
    /// answer: one that starts, or starts again, does so within a second or two.
    private static let looksMax = 50
    private static let pauseBetweenLooks = Duration.milliseconds(100)

    /// `nil` when the service's vault runs: it holds the folder alone. One
    /// that is just being started is waited for, for a command that meets it
    /// would otherwise say that there is none.
    private static func own(_ settings: VaultSettings) async throws -> LocalVault? {
        let client = VaultClient(socketPath: settings.socketPath)
        return try await closing(client.close) {
            for _ in 0..<looksMax {
                do {
                    return try LocalVault(settings: settings, clock: SystemClock())
                } catch VaultStartError.alreadyRunning {
                    if await (try? client.pulse()) != nil { return nil }
                }
                try await Task.sleep(for: pauseBetweenLooks)
            }
            return nil
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
