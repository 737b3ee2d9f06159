import Containment
import Credentials
import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases
import Vault
import VaultCalls

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import Watch

/// The front over a whole service: a fresh database, a vault, one clinic in
/// Montréal with slots of 20 minutes from eight to four, today and tomorrow.
struct World: Sendable {
    let house: StaffedHouse
    let clock: TestClock
    let following: Following
    let staffOperator: any StaffOperator
    let vault: LocalVault

    /// A Monday, nine in the morning in Montréal.
    static let start = Instant(seconds: 1_795_442_400)
    static let clinic = ClinicID(high: 0x0190_0000_0000_0000, low: 1)
    /// Nobody who looks for care is ever to see it.
    static let licence = "73819264"

    static func settings(
        isSecure: Bool = false, proxies: [AddressRange] = [], requestsPerNetwork: Int = 0, mailbox: String? = nil,
        textToken: TextToken? = nil
    ) throws -> FrontSettings {
        FrontSettings(
            listener: ListenerSettings(host: "127.0.0.1", port: 0, trustedProxies: proxies),
            origin: PublicOrigin(isSecure: isSecure, authority: "creneau.test"), requestsPerNetwork: requestsPerNetwork,
            sender: try #require(EmailAddress("rendez-vous@creneau.test")), demoMailbox: mailbox, textToken: textToken)
    }

    func follow() async throws { while try await following.step() > 0 {} }

    /// Runs `body` with a client of the front, without a network in between.
    func withFront(
        _ settings: FrontSettings? = nil, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let application = FrontSurface.application(
            house: house.house, settings: try settings ?? Self.settings(), metrics: Metrics(), logger: .silent)
        try await application.test(.router, body)
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// Builds a world over a fresh database, and takes it down again.
func withWorld(
    _ kind: EngineKind = .sqlite, limits: Limits = Limits(), origins: OriginLimits? = nil, sendsTexts: Bool = false,
    _ body: (World) async throws -> Void
) async throws {
    guard kind == .postgres else { return try await withWorld(nil, limits, origins, sendsTexts, body) }
    let database = try await TestServer.shared.createDatabase()
    do {
        try await withWorld(database.url, limits, origins, sendsTexts, body)
    } catch {
        try? await TestServer.shared.dropDatabase(database.name)
        throw error
    }
    try await TestServer.shared.dropDatabase(database.name)
}

/// - Parameter url: of an empty database; `nil` for a file of its own.
private func withWorld(
    _ url: String?, _ limits: Limits, _ origins: OriginLimits?, _ sendsTexts: Bool, _ body: (World) async throws -> Void
) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("creneau-web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = TestClock(World.start)
    let masterKey = folder.path + "/master.key"
    try VaultKeys.createMasterKey(at: masterKey)
    var settings = VaultSettings(directory: folder.path + "/vault", socketPath: folder.path + "/vault.socket", masterKeyFile: masterKey)
    settings.textToken = TextToken("12345")
    let vault = try LocalVault(settings: settings, clock: clock)
    let engine = try await Engines.open(
        DatabaseSettings.store(at: url.map { DatabaseSettings.Location.postgres(url: $0) } ?? .sqlite(path: folder.path + "/store.db")))
    var limits = limits
    limits.origins = origins
    do {
        try await Migrator.migrate(engine, at: clock.now().seconds)
        let house = House(
            store: engine, vault: vault.client, vaultKey: try await vault.client.verificationKey(), clock: clock,
            zones: TestZones(), limits: limits, sendsTexts: sendsTexts,
            pepper: try #require(Pepper(bytes: [UInt8](repeating: 7, count: 32))),
            logger: .silent)
        let world = World(
            house: StaffedHouse(house, staff: vault.client), clock: clock, following: Following(house), staffOperator: vault.staffOperator,
            vault: vault)
        try await world.furnish()
        try await body(world)
    } catch {
        await engine.close()
        await vault.close()
        throw error
    }
    await engine.close()
    await vault.close()
}

extension World {
    func furnish() async throws {
        let administration = Administration(house)
        let practitioner = Self.practitioner
        _ = try await administration.addClinics([try Self.plateau()], .system("test", at: clock.now()))
        try await administration.addPractitioners(
            [
                Practitioner(
                    id: practitioner, givenName: "Camille", familyName: "Roy", profession: .physician, licence: Self.licence,
                    languages: [.french, .english])
            ], .system("test", at: clock.now()))
        let from = try #require(LocalTime("08:00"))
        let to = try #require(LocalTime("16:00"))
        try await administration.addSchedules(
            [
                Schedule(
                    id: ScheduleID(high: 0x0190_0000_0000_0000, low: 3), clinic: Self.clinic, practitioner: practitioner,
                    effectiveFrom: try #require(LocalDate("2026-01-01")), effectiveThrough: nil,
                    template: Weekday.allCases.map {
                        WeeklyBlock(weekday: $0, from: from, to: to, slotMinutes: 20, modality: .inPerson, audience: .everyone)
                    },
                    exceptions: [], observesHolidays: true)
            ], .system("test", at: clock.now()))
        _ = try await administration.extendHorizon(days: 2, .system("test", at: clock.now()))
        clock.advance(Hold.publicDelaySeconds)
        try await follow()
    }

    static func plateau() throws -> Clinic {
        Clinic(
            id: clinic, name: "Clinique « du Plateau »",
            address: PostalAddress(
                line: "100, rue Principale", municipality: "Montréal", postalCode: try #require(PostalCode("H2J 1A1"))),
            position: try #require(GeographicPosition(latitude: 45.525, longitude: -73.575)),
            phone: try #require(PhoneNumber("514 555-0100")), zone: .toronto, coverage: .covered,
            languages: [.french, .english])
    }
}
