import Scheduling
import Synchronization
import Vault

@testable import Operations
@testable import Patients

/// A vault in this process that can be ended and started again on its folder.
final class RestartableVault: Sendable {
    let settings: VaultSettings
    private let clock: TestClock
    private let running: Mutex<LocalVault>

    init(_ settings: VaultSettings, clock: TestClock) throws {
        self.settings = settings
        self.clock = clock
        running = Mutex(try LocalVault(settings: settings, clock: clock))
    }

    var local: LocalVault { running.withLock { $0 } }

    /// - Parameter change: what happens to its folder meanwhile.
    func restart(_ change: (_ folder: String) throws -> Void = { _ in }) async throws {
        await local.close()
        try change(settings.directory)
        let next = try LocalVault(settings: settings, clock: clock)
        running.withLock { $0 = next }
    }

    func close() async { await local.close() }
}
