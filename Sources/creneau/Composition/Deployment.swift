import Clinics
import Containment
import Database
import Logging
import Machine
import Operations
import Scheduling
import Seals
import Store
import UseCases
import Vault

/// A deployment with its store open: what every command works on, and what
/// `serve` builds its services around. The one place that chooses the clock,
/// the randomness, the engine and the vault's client.
struct Deployment: Sendable {
    let configuration: ServiceConfiguration
    let logger: Logger
    let clock: SystemClock
    let staffed: StaffedHouse

    var house: House { staffed.house }

    /// Opens, migrates, hands over, and closes however the body ends.
    static func with<Result>(
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
                    pepper: installation.pepper, generator: { SecureRandom() }, logger: logger)
                return try await body(Deployment(configuration: configuration, logger: logger, clock: clock, staffed: StaffedHouse(house, staff: vault)))
            }
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }

    /// The context of a command: the service itself, here and now.
    func context(_ name: String) -> Context { .system(name, at: clock.now()) }

    func freshID<Entity>() -> Identifier<Entity> {
        var random = SecureRandom()
        return Identifier(at: clock.now(), using: &random)
    }
}

extension Deployment {
    func clinics() async throws -> [Clinic] { try await Administration(house).clinics() }

    func clinic(_ id: ClinicID) async throws -> Clinic {
        guard let clinic = try await clinics().first(where: { $0.id == id }) else {
            throw CommandFault(.usage, "there is no clinic under that id; see `creneau clinic list`")
        }
        return clinic
    }

    func practitioners() async throws -> [Practitioner] { try await Administration(house).practitioners() }

    func practitioner(_ id: PractitionerID) async throws -> Practitioner {
        guard let practitioner = try await practitioners().first(where: { $0.id == id }) else {
            throw CommandFault(.usage, "there is no practitioner under \(id); see `creneau practitioner list`")
        }
        return practitioner
    }

    func schedules() async throws -> [Schedule] { try await Administration(house).schedules() }

    func schedule(_ id: ScheduleID) async throws -> Schedule {
        guard let schedule = try await schedules().first(where: { $0.id == id }) else {
            throw CommandFault(.usage, "there is no schedule under that id; see `creneau schedule list`")
        }
        return schedule
    }
}

extension ServiceConfiguration {
    var store: DatabaseSettings {
        switch database {
        case .sqlite(let path): .store(at: .sqlite(path: path))
        case .postgres(let url): .store(at: .postgres(url: url))
        }
    }

    var vault: VaultSettings {
        var settings = VaultSettings(directory: folder.vault, socketPath: folder.socket, masterKeyFile: masterKeyFile)
        settings.horizonDays = Limits.horizonDays + 1
        settings.deskOrigins = [deskURL.description]
        settings.relyingPartyID = deskURL.host
        return settings
    }
}
