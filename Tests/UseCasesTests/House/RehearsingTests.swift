import Containment
import Database
import Foundation
import KeptOrders
import Notary
import Orders
import Scheduling
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Orders that are rehearsed: nothing changes, and what they would have met is
/// counted, kept, and told once.
@Suite struct RehearsingTests {
    private typealias Rehearsed = [String: Int]
    private static let officers = Officers()

    /// A process that knows the officers: `first` is the world's own.
    private struct Process {
        let house: House
        let containing: Containing

        init(_ world: World, _ folder: OrdersFolder, isFirst: Bool = true, engine: (any Engine)? = nil) async throws {
            if isFirst {
                house = world.house.house
            } else {
                let own = world.house.gate
                house = House(
                    store: world.engine, vault: world.vault, vaultKey: try await world.vault.verificationKey(),
                    gate: Gate(levels: Levels(own.rules.levels.current)), clock: world.clock, zones: TestZones(), limits: own.limits,
                    pepper: own.pepper, generator: world.house.record.generator, logger: .silent)
            }
            // It knows its clinics.
            let following = Following(house)
            while try await following.step() > 0 {}
            let record = house.record
            containing = Containing(
                gate: house.gate,
                record: Record(store: engine ?? record.store, generator: record.generator, logger: record.logger, publishedLog: nil),
                folder: folder)
            try await containing.follow(world.system)
        }

        func round(_ world: World, closes: Bool = false) async throws {
            try await containing.follow(world.system)
            try await containing.followRehearsals(closes: closes, world.system)
        }
    }

    private func with(_ kind: EngineKind, _ body: (World, OrdersFolder) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("orders-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await withWorld(kind) { world in
            let folder = OrdersFolder(path)
            try folder.begin(try Self.officers.book())
            try await body(world, folder)
        }
    }

    private func text(
        _ number: Int, _ level: Level, _ world: World, reason: String = "drill"
    ) throws -> String {
        let now = world.clock.now()
        return try #require(
            RehearsalText(
                host: Officers.host, id: try Officers.id(number), issued: now, expires: now + 3_600, minutes: 2, scopes: [.all],
                level: level, reason: reason)
        ).text
    }

    private func note(_ number: Int, _ level: Level, _ world: World) throws -> SignedNote {
        try Self.officers.signed(try text(number, level, world), Self.officers.anne)
    }

    private func report(_ number: Int, _ process: Process, _ world: World) async throws -> RehearsalReport {
        try await process.containing.rehearsing.report(of: try Officers.id(number), world.system)
    }

    private func counts(_ report: RehearsalReport) -> Rehearsed {
        Dictionary(uniqueKeysWithValues: report.counts.map { ("\($0.audience) \($0.capability) \($0.effect)", $0.count) })
    }

    private func fault(_ body: () async throws -> OrderOutcome) async throws -> ContainingFault? {
        do {
            _ = try await body()
            return nil
        } catch let fault as ContainingFault {
            return fault
        }
    }

    /// A visit is held, booked and cancelled as if nothing were.
    private func visit(_ world: World, _ reception: Reception) async throws {
        let slot = try #require(try await world.openSlots().last { $0.start > world.clock.now() + 7_200 })
        let held = try await reception.hold(slot.id, owner: world.owner(), world.patient())
        let booked = try await reception.book(world.request(held), world.patient())
        let cancelled = try await reception.cancelOrQueue(booked.appointment.id, key: .manage(booked.manage), world.patient())
        #expect(cancelled.appointment.state == .cancelled)
    }

    @Test(arguments: EngineKind.allCases) func nothingChangesAndWhatWouldHaveBeenMetIsCounted(_ kind: EngineKind) async throws {
        try await with(kind) { world, folder in
            let process = try await Process(world, folder)
            let (levels, book) = (process.house.gate.rules.levels.current, try folder.raw())
            for (number, level) in [(1, Level.frozen), (2, .guarded), (3, .restricted)] {
                #expect(try await process.containing.take(try note(number, level, world), world.system) == .new)
            }
            try await visit(world, world.reception)
            // Of what it is not about, and of the service's own rounds, nothing.
            try await process.round(world, closes: true)
            _ = try await world.match(Matching(world.house))
            world.clock.advance(4)
            try await process.round(world, closes: true)
            let frozen = try await report(1, process, world)
            #expect(frozen.isLive && frozen.closed == nil && frozen.reach.clinics == 3)
            #expect(counts(frozen) == ["patient hold refused": 1, "patient book refused": 1, "patient cancelOwn queued": 1])
            #expect(counts(try await report(2, process, world)) == ["patient hold delayed": 1])
            #expect(
                counts(try await report(3, process, world)) == ["patient hold delayed": 1, "patient book delayed": 1])
            #expect(process.house.gate.rules.levels.current == levels && process.containing.standing.book?.live.isEmpty == true)
            #expect(try folder.raw() == book)
            #expect(try await world.count("SELECT COUNT(*) FROM containment_note") == 1)
            #expect(try await world.count("SELECT COUNT(*) FROM queued_cancellation") == 0)
            // After its end nothing is counted, also where the store does not answer.
            world.clock.advance(120)
            process.containing.rehearsing.stopCounting(at: world.clock.now())
            try await visit(world, world.reception)
            try await process.round(world)
            let ended = try await report(1, process, world)
            #expect(!ended.isLive && ended.closed == nil && counts(ended) == counts(frozen))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases) func whoHandsItInIsToldWhyNot(_ kind: EngineKind) async throws {
        try await with(kind) { world, folder in
            let away = AwayEngine(world.engine)
            let process = try await Process(world, folder, engine: away)
            func fault(_ note: SignedNote) async throws -> ContainingFault? {
                try await self.fault { try await process.containing.take(note, world.system) }
            }
            let (first, stranger) = (try text(1, .frozen, world), Self.officers.stranger)
            #expect(try await fault(try Self.officers.signed(first, stranger)) == .refused(.notByAnOfficer))
            #expect(
                try await fault(try Officers.note(first, [Self.officers.anne.sign(first + " ")])) == .refused(.badSignature))
            away.isAway = true
            let good = try Self.officers.signed(first, Self.officers.benoit)
            #expect(try await fault(good) == .storeAway)
            away.isAway = false
            #expect(try await process.containing.take(good, world.system) == .new)
            #expect(try await process.containing.take(good, world.system) == .known)
            // Also signed by another, and after its last instant; another text under its id is refused.
            world.clock.advance(4_000)
            #expect(try await process.containing.take(try Self.officers.signed(first, Self.officers.anne), world.system) == .known)
            let other = try text(1, .frozen, world, reason: "another")
            #expect(try await fault(try Self.officers.signed(other, Self.officers.anne)) == .refused(.otherTextUnderThatID))
            let late = try note(2, .frozen, world)
            world.clock.advance(3_601)
            #expect(try await fault(late) == .refused(.expired))
            #expect(try await world.count("SELECT COUNT(*) FROM rehearsal") == 1)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%rehearsal.began%'") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases) func soManyAtOnceAndNoMore(_ kind: EngineKind) async throws {
        try await with(kind) { world, folder in
            let process = try await Process(world, folder)
            let others = [try await Process(world, folder, isFirst: false), process]
            let notes = try (1...RehearsalRow.liveMax + 3).map { try note($0, .guarded, world) }
            let outcomes = await withTaskGroup(of: ContainingFault?.self) { group in
                for (number, note) in notes.enumerated() {
                    group.addTask {
                        do throws(ContainingFault) {
                            _ = try await others[number % 2].containing.take(note, world.system)
                            return nil
                        } catch { return error }
                    }
                }
                return await group.reduce(into: [ContainingFault?]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == RehearsalRow.liveMax)
            #expect(outcomes.compactMap { $0 }.allSatisfy { $0 == .rehearsalsFull(retryAfterSeconds: 127) })
            world.clock.advance(127)
            try await process.round(world, closes: true)
            #expect(try await process.containing.take(try note(9, .guarded, world), world.system) == .new)
        }
    }

    @Test(arguments: EngineKind.allCases) func countsOfProcessesAddUpAndAreToldOnce(_ kind: EngineKind) async throws {
        try await with(kind) { world, folder in
            let one = try await Process(world, folder)
            let two = try await Process(world, folder, isFirst: false)
            _ = try await one.containing.take(try note(1, .frozen, world), world.system)
            try await two.round(world)
            try await visit(world, Reception(one.house))
            try await visit(world, Reception(two.house))
            // Written again and again it is the same; what came since is added.
            for _ in 0..<3 {
                world.clock.advance(4)
                for process in [one, two] { try await process.round(world) }
            }
            try await visit(world, Reception(two.house))
            // One that ends writes what it has.
            try await two.containing.followRehearsals(closes: false, isLast: true, world.system)
            let figures: Rehearsed = ["patient hold refused": 3, "patient book refused": 3, "patient cancelOwn queued": 3]
            #expect(counts(try await report(1, one, world)) == figures)
            // To its end.
            world.clock.advance(108)
            for process in [one, two] { try await process.round(world, closes: true) }
            #expect(try await report(1, one, world).closed == nil, "others write their last figures first")
            world.clock.advance(Rehearsing.graceSeconds + 1)
            await withTaskGroup { group in
                for process in [one, two, one, two] { group.addTask { try? await process.round(world, closes: true) } }
            }
            for process in [one, two] { try await process.round(world, closes: true) }
            let told = try await report(1, one, world)
            #expect(told.closed == world.clock.now() && counts(told) == figures)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%rehearsal.ended%'") == 1)
            // What comes later changes nothing of what was told.
            let late = RehearsalCountRow(audience: "patient", capability: "hold", effect: "refused", count: 99)
            let now = world.clock.now()
            let isTaken = try await world.engine.withTransaction(try one.house.gate.permit(world.system, .issueOrders)) {
                tx throws(StoreError) in
                try tx.keep([late], ofRehearsal: try Self.bytes(1), by: [UInt8](repeating: 9, count: 16), at: now)
            }
            let after = try await report(1, one, world)
            #expect(!isTaken && counts(after) == figures)
            try await world.expectClean()
        }
    }

    private static func bytes(_ number: Int) throws(StoreError) -> [UInt8] {
        guard let id = try? Officers.id(number) else { throw .malformedRow }
        return id.bytes
    }

    /// Whoever writes to the store is no officer by it.
    @Test func whatNoOfficerSignedIsNotCountedFor() async throws {
        try await with(.sqlite) { world, folder in
            let process = try await Process(world, folder)
            let forged = try Self.officers.signed(try text(1, .dark, world), Self.officers.stranger)
            let row = RehearsalRow(
                id: try Officers.id(1).bytes, note: forged.note, began: world.clock.now(), ends: world.clock.now() + 60, clinics: 0,
                appointments: 0, held: 0, waiting: 0, staff: 0)
            let isIn = try await world.engine.withTransaction(try process.house.gate.permit(world.system, .issueOrders)) {
                tx throws(StoreError) in try tx.begin(row)
            }
            try await process.round(world)
            #expect(isIn && process.house.gate.rules.rehearsals.asking(.book) == nil)
        }
    }
}
