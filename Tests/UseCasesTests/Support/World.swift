import Containment
import Credentials
import Database
import Foundation
import Logging
import Openings
import Scheduling
import Seals
import TestKit
import Testing
import Vault

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// A whole service over one fresh database: two clinics in Montréal and one
/// on the Îles-de-la-Madeleine, three practitioners, slots of 20 minutes from
/// eight to four on every day of the horizon.
struct World: Sendable {
    let kind: EngineKind
    let location: DatabaseSettings.Location
    let engine: any Engine
    let house: StaffedHouse
    let vault: SwitchableVault
    let vaultProcess: RestartableVault
    let clock: TestClock
    let generator: SharedGenerator
    let following: Following
    /// What the holder of the master key may do.
    let staffOperator: any StaffOperator

    var reception: Reception { Reception(house) }
    var deliveries: Deliveries { Deliveries(house) }
    var administration: Administration { Administration(house) }

    /// A Monday, nine in the morning in Montréal.
    static let start = at("2026-11-23T14:00:00Z")
    static let pepper = [UInt8](repeating: 7, count: 32)

    /// The service at work, now.
    var system: Context { .system("test", at: clock.now()) }

    /// A patient at some address, now.
    func patient(network last: UInt8 = 1) -> Context {
        Context(
            actor: .patient, audience: .patient, language: .french, instant: clock.now(),
            network: NetworkPrefix(addressBytes: [198, 51, 100, last]) ?? .local)
    }

    func owner() -> OwnerSecret {
        var generator = generator
        return OwnerSecret(using: &generator)
    }

    /// Reads every change there is. On PostgreSQL one is followed only once
    /// no older transaction is open anywhere on the server, so a step may
    /// find nothing yet; nor does a load of everything stand past what it read.
    func follow() async throws {
        while try await following.step() > 0 {}
        guard kind == .postgres else { return }
        for _ in 0..<500 {
            if try await hasFollowed("slot_change", following.reached), try await hasFollowed("request_change", following.line.reached) {
                return
            }
            try await Task.sleep(for: .milliseconds(20))
            while try await following.step() > 0 {}
        }
    }

    private func hasFollowed(_ table: String, _ reached: ChangePosition?) async throws -> Bool {
        let newest: ChangePosition? = try await engine.read { tx throws(StoreError) in
            guard let row = try tx.query("SELECT writer, pos FROM \(table) ORDER BY writer DESC, pos DESC LIMIT 1", []).first else {
                return nil
            }
            return ChangePosition(writer: try row.integer(0), position: try row.integer(1))
        }
        guard let newest else { return true }
        return reached.map { $0 >= newest } ?? false
    }

    /// Every slot as the store has it.
    func slots() async throws -> [SlotRow] {
        try await engine.read { tx throws(StoreError) in
            var rows: [SlotRow] = []
            for row in try tx.query("SELECT \(SlotRow.columns) FROM slot ORDER BY start_at, id", []) { rows.append(try SlotRow(row)) }
            return rows
        }
    }

    /// Slots that anyone may hold now, soonest first.
    func openSlots(clinic: ClinicID? = nil) async throws -> [Slot] {
        let now = clock.now()
        return try await slots().filter { row in
            guard let from = row.availableFrom else { return false }
            return from <= now && row.slot.start > now && (clinic == nil || row.slot.clinic == clinic)
        }.map(\.slot)
    }

    func count(_ sql: String, _ arguments: [Value] = []) async throws -> Int64 {
        try await engine.read { tx throws(StoreError) in try tx.query(sql, arguments)[0].integer(0) }
    }

    func slot(_ id: SlotID) async throws -> SlotRow {
        try #require(try await engine.read { tx throws(StoreError) in try tx.slot(id) })
    }

    func expectClean(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let findings = try await administration.check(system)
        #expect(findings.isEmpty, sourceLocation: sourceLocation)
    }

    /// Another node on the same database: a house and an engine of its own.
    func withNeighbour(_ body: (StaffedHouse, Following) async throws -> Void) async throws {
        let other = try await Engines.open(.store(at: location))
        let house = House(
            store: other, vault: vault, vaultKey: try await vault.verificationKey(), gate: house.gate.rules, clock: clock,
            zones: TestZones(),
            limits: house.gate.limits, pepper: house.gate.pepper, generator: house.record.generator, logger: .silent)
        do {
            try await body(StaffedHouse(house, staff: vault), Following(house))
        } catch {
            await other.close()
            throw error
        }
        await other.close()
    }
}

extension OpeningsIndex {
    /// From when on the index offers a slot; `nil` when it does not know it.
    func availableFrom(of row: SlotRow) -> Instant? {
        slot(row.slot.id, clinic: row.slot.clinic, start: row.slot.start)?.availableFrom
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// Builds a world over a fresh database, and takes it down again.
///
/// - Parameters:
///   - origins: none, for most tests book more from one network than people do.
///   - days: of the horizon; the world's clock stands when its slots are open.
///   - isOld: its vault's keys are of before requests had dated ones.
func withWorld(
    _ kind: EngineKind, seed: UInt64 = 1, limits: Limits = Limits(), origins: OriginLimits? = nil, sendsTexts: Bool = true,
    price: HoldPrice = .cheap, gate: Gate = Gate(),
    days: Int = 2, isOld: Bool = false, _ body: (World) async throws -> Void
) async throws {
    await Turnstile.shared.enter()
    defer { Turnstile.shared.leave() }
    try await withEmptyDatabase(kind) { location, folder in
        let clock = TestClock(World.start)
        let masterKey = folder + "/master.key"
        try VaultKeys.createMasterKey(at: masterKey)
        if isOld { try OldVault.write(in: folder + "/vault", masterKey: masterKey) }
        var settings = VaultSettings(
            directory: folder + "/vault", socketPath: folder + "/vault.socket", masterKeyFile: masterKey, findsPerMinuteMax: 1_000)
        // The clock stands still while a test does a day's work.
        (settings.textFindsPerMinuteMax, settings.indexedPerMinuteMax, settings.waitingIndexedPerMinuteMax) = (10_000, 10_000, 10_000)
        settings.textToken = World.textToken
        let local = try RestartableVault(settings, clock: clock)
        let engine = try await Engines.open(.store(at: location))
        var limits = limits
        (limits.origins, limits.holdPrice) = (origins, price)
        do {
            try await Migrator.migrate(engine, at: clock.now().seconds)
            let world = try await build(kind, location, engine, local, clock, seed, limits, sendsTexts, gate)
            try await world.furnish(days: days, isOld: isOld)
            try await body(world)
        } catch {
            await engine.close()
            await local.close()
            throw error
        }
        await engine.close()
        await local.close()
    }
}

private func build(
    _ kind: EngineKind, _ location: DatabaseSettings.Location, _ engine: any Engine, _ process: RestartableVault,
    _ clock: TestClock, _ seed: UInt64, _ limits: Limits,
    _ sendsTexts: Bool, _ gate: Gate
) async throws -> World {
    let generator = SharedGenerator(seed: seed)
    let vault = SwitchableVault { process.local.client }
    let house = House(
        store: engine, vault: vault, vaultKey: try await vault.verificationKey(), gate: gate, clock: clock, zones: TestZones(),
        limits: limits, sendsTexts: sendsTexts, pepper: try #require(Pepper(bytes: World.pepper)), generator: { generator }, logger: .silent
    )
    let staffed = StaffedHouse(house, staff: vault)
    return World(
        kind: kind, location: location, engine: engine, house: staffed, vault: vault, vaultProcess: process, clock: clock,
        generator: generator,
        following: Following(house), staffOperator: process.local.staffOperator)
}
