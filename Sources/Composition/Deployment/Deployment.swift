package import Clinics
import Containment
package import Database
import KeptOrders
package import Logging
package import Machine
import Operations
import PublishedLog
package import Scheduling
import Seals
import Store
package import UseCases
package import Vault

/// A deployment with its store open: what every command works on, and what
/// `serve` builds its services around. The one place that chooses the clock,
/// the randomness, the engine and the vault's client.
package struct Deployment: Sendable {
    package let configuration: ServiceConfiguration
    let logger: Logger
    package let clock: SystemClock
    package let staffed: StaffedHouse

    package var house: House { staffed.house }

    /// Opens, migrates, hands over, and closes however the body ends.
    package static func with<Result>(
        _ configuration: ServiceConfiguration, vault access: VaultAccess = .service, logger: Logger? = nil,
        _ body: (Deployment) async throws -> Result
    ) async throws -> Result {
        let logger = logger ?? Logs.quiet(configuration)
        let installation = try Installation(configuration)
        let clock = SystemClock()
        let store = try await Engines.open(configuration.store)
        do {
            try await Migrator.migrate(store, at: clock.now().seconds)
            let gate = try await Gate.over(store)
            let result = try await access.with(configuration.vault) { vault in
                let house = House(
                    store: store, vault: vault, vaultKey: installation.vaultKey, gate: gate, clock: clock,
                    zones: SystemZones(directory: configuration.zonesFolder, clock: clock), limits: configuration.limits,
                    sendsTexts: configuration.texts != .none,
                    pepper: installation.pepper, publishedLog: LogFolder(configuration.publishedLog),
                    orders: OrdersFolder(configuration.folder.orders), generator: { SecureRandom() },
                    logger: logger)
                // Under the orders before anything is done or listened to.
                try await house.containing?.follow(.system("orders", at: clock.now()))
                return try await body(
                    Deployment(configuration: configuration, logger: logger, clock: clock, staffed: StaffedHouse(house, staff: vault)))
            }
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }

    /// The context of a command: the service itself, here and now.
    package func context(_ name: String) -> Context { .system(name, at: clock.now()) }

    package func freshID<Entity>() -> Identifier<Entity> {
        var random = SecureRandom()
        return Identifier(at: clock.now(), using: &random)
    }
}

extension Deployment {
    package func clinics() async throws -> [Clinic] { try await Administration(house).clinics() }

    package func clinic(_ id: ClinicID) async throws -> Clinic {
        guard let clinic = try await clinics().first(where: { $0.id == id }) else {
            throw CommandFault(.usage, "there is no clinic under that id; see `creneau clinic list`")
        }
        return clinic
    }

    package func practitioners() async throws -> [Practitioner] { try await Administration(house).practitioners() }

    package func practitioner(_ id: PractitionerID) async throws -> Practitioner {
        guard let practitioner = try await practitioners().first(where: { $0.id == id }) else {
            throw CommandFault(.usage, "there is no practitioner under \(id); see `creneau practitioner list`")
        }
        return practitioner
    }

    package func schedules() async throws -> [Schedule] { try await Administration(house).schedules() }

    package func schedule(_ id: ScheduleID) async throws -> Schedule {
        guard let schedule = try await schedules().first(where: { $0.id == id }) else {
            throw CommandFault(.usage, "there is no schedule under that id; see `creneau schedule list`")
        }
        return schedule
    }
}

extension ServiceConfiguration {
    package var store: DatabaseSettings {
        switch database {
        case .sqlite(let path): .store(at: .sqlite(path: path))
        case .postgres(let url): .store(at: .postgres(url: url))
        }
    }

    package var vault: VaultSettings {
        var settings = VaultSettings(directory: folder.vault, socketPath: folder.socket, masterKeyFile: masterKeyFile)
        settings.horizonDays = Limits.horizonDays + 1
        settings.ordersFolder = folder.orders
        settings.deskOrigins = [deskURL.description]
        settings.relyingPartyID = deskURL.host
        return settings
    }
}
