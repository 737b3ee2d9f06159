import Bytes
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
@testable import Store
@testable import UseCases

/// Three officers of one deployment, and processes that know its orders.
private struct Officers {
    let signers: [NoteSigner]
    let chain: OfficerChain
    let first: SignedNote
    static let host = "clinics.example"

    init() throws {
        signers = try ["anne", "benoit", "coffre"].enumerated().map { index, name in
            let seed = try #require(Digest32(Array(repeating: UInt8(index + 1), count: 32)))
            return try #require(NoteSigner(name: name, seed: seed))
        }
        let link = try #require(
            OfficerLink(host: Self.host, number: 0, previous: nil, relyingPartyID: nil, origins: [], keys: signers.map(\.key)))
        first = try SignedNote(text: link.text, signatures: signers.map { [text = link.text] signer in signer.sign(text) })
        chain = try OfficerChain(root: link.digest, first)
    }

    static func id(_ number: Int) throws -> OrderID {
        let digits = String(number)
        return try #require(OrderID("01K" + String(repeating: "0", count: 23 - digits.count) + digits))
    }

    func raise(_ number: Int, _ level: Level = .frozen, _ scope: Scope = .surface(.front), now: Instant) throws -> SignedNote {
        let order = try #require(
            OrderText(
                host: Self.host, id: try Self.id(number), issued: now, expires: now + 3_600, scopes: [scope], level: level,
                reason: "OAT-021"))
        return try SignedNote(text: order.text, signatures: [signers[0].sign(order.text)])
    }

    func lower(_ number: Int, _ ended: Int, _ scope: Scope = .surface(.front), now: Instant) throws -> SignedNote {
        let order = try #require(
            OrderText(
                host: Self.host, id: try Self.id(number), issued: now, expires: now + 3_600, scopes: [scope], level: .open, reason: "over",
                supersedes: [try Self.id(ended)]))
        return try SignedNote(text: order.text, signatures: signers[1...].map { $0.sign(order.text) })
    }
}

/// A process's own levels over a store and a folder that it may share.
private struct Process {
    let containing: Containing
    let levels: Levels

    init(_ world: World, _ folder: OrdersFolder, engine: (any Engine)? = nil) {
        levels = Levels()
        let gate = world.house.gate
        let own = Gatekeeper(
            rules: Gate(levels: levels), limits: gate.limits, clock: gate.clock, pepper: gate.pepper, logger: gate.logger)
        let record = world.house.record
        containing = Containing(
            gate: own,
            record: Record(store: engine ?? record.store, generator: record.generator, logger: record.logger, publishedLog: nil),
            folder: folder)
    }

    func level(_ surface: SurfaceName) -> Level { levels.current.level(at: Whereabouts(surface: surface)) }
}

@Suite struct ContainingTests {
    private func withFolders(_ count: Int, _ body: ([OrdersFolder]) async throws -> Void) async throws {
        let paths = (0..<count).map { _ in FileManager.default.temporaryDirectory.appendingPathComponent("orders-\(UUID().uuidString)").path
        }
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        try await body(paths.map { OrdersFolder($0) })
    }

    @Test(arguments: EngineKind.allCases) func anOrderReachesProcessesByTheFolderAndByTheStore(_ kind: EngineKind) async throws {
        let officers = try Officers()
        try await withWorld(kind) { world in
            try await withFolders(2) { folders in
                try folders[0].begin(OrderBook(chain: officers.chain))
                try folders[1].pin(officers.chain.root)
                let processes = [Process(world, folders[0]), Process(world, folders[0]), Process(world, folders[1])]
                for process in processes { try await process.containing.follow(world.system) }
                let outcome = try await processes[0].containing.take(try officers.raise(1, now: world.clock.now()), world.system)
                #expect(outcome == .new && processes[0].level(.front) == .frozen)
                for process in processes { try await process.containing.follow(world.system) }
                #expect(processes.allSatisfy { $0.level(.front) == .frozen && $0.level(.desk) == .open })
                // The link and the order.
                #expect(processes.allSatisfy { $0.levels.current.epoch == 2 && $0.containing.standing.unentered == 0 })
                #expect(try await world.count("SELECT epoch FROM containment_epoch") == 2)
                // The other machine lowers.
                _ = try await processes[2].containing.take(try officers.lower(2, 1, now: world.clock.now()), world.system)
                for process in processes { try await process.containing.follow(world.system) }
                #expect(processes.allSatisfy { $0.level(.front) == .open && $0.levels.current.epoch == 3 })
                #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%officers.signed%'") == 3)
            }
        }
    }

    @Test(arguments: EngineKind.allCases) func aProcessThatHasNotHeardCannotWrite(_ kind: EngineKind) async throws {
        let officers = try Officers()
        try await withWorld(kind) { world in
            try await withFolders(1) { folders in
                try folders[0].begin(OrderBook(chain: officers.chain))
                let (one, two) = (Process(world, folders[0]), Process(world, folders[0]))
                for process in [one, two] { try await process.containing.follow(world.system) }
                _ = try await one.containing.take(try officers.raise(1, now: world.clock.now()), world.system)
                // It slept meanwhile.
                let permit = try two.containing.gate.permit(world.system, .keepRecord)
                await #expect(throws: Refusal.levelChanged) {
                    try await world.house.record.write(permit) { tx throws(StoreError) in
                        _ = try tx.lease("test", holder: [1], now: world.clock.now(), seconds: 1)
                    }
                }
                try await two.containing.follow(world.system)
                #expect(two.level(.front) == .frozen)
            }
        }
    }

    /// What another process writes while the folder is read is read at the next look, and not taken for read.
    @Test func whatIsWrittenWhileTheFolderIsReadIsNotMissed() async throws {
        let officers = try Officers()
        try await withWorld(.sqlite) { world in
            try await withFolders(1) { folders in
                let (folder, now) = (folders[0], world.clock.now())
                try folder.begin(OrderBook(chain: officers.chain))
                let away = AwayEngine(world.engine)
                let process = Process(world, folder, engine: away)
                try await process.containing.follow(world.system)
                // The folder alone tells of them.
                away.isAway = true
                for round in 0..<24 {
                    let notes = try [1, 2].map { try officers.raise(2 * round + $0, .guarded, now: now) }
                    try await withThrowingTaskGroup(of: Bool.self) { group in
                        // Two, one after the other: the second is written while the first is read.
                        group.addTask {
                            for note in notes {
                                try folder.update { book throws(OrderRefusal) in _ = try book.add(note, seenAt: now, seenUnder: nil) }
                            }
                            return true
                        }
                        group.addTask {
                            while !Task.isCancelled { try? await process.containing.follow(world.system) }
                            return false
                        }
                        while try await group.next() == false {}
                        group.cancelAll()
                    }
                    try? await process.containing.follow(world.system)
                    let live = process.containing.standing.book?.live.count
                    try #require(live == 2 * round + 2, "an order of round \(round) is not known after it was written")
                }
            }
        }
    }

    @Test func ordersActFromTheFolderWhileTheStoreIsAway() async throws {
        let officers = try Officers()
        try await withWorld(.sqlite) { world in
            try await withFolders(1) { folders in
                try folders[0].begin(OrderBook(chain: officers.chain))
                let away = AwayEngine(world.engine)
                let process = Process(world, folders[0], engine: away)
                try await process.containing.follow(world.system)
                away.isAway = true
                let outcome = try await process.containing.take(try officers.raise(1, now: world.clock.now()), world.system)
                #expect(outcome == .new && process.level(.front) == .frozen && process.containing.standing.unentered == 1)
                _ = try await process.containing.take(try officers.lower(2, 1, now: world.clock.now()), world.system)
                #expect(process.level(.front) == .open)
                away.isAway = false
                try await process.containing.follow(world.system)
                // The raise is over and leaves no trace but the lowering that ended it.
                #expect(process.containing.standing.unentered == 0 && process.levels.current.epoch == 2)
            }
        }
    }

    @Test func aFolderThatIsNotWhatItShouldBeMakesCarefulAndEndsByItself() async throws {
        let officers = try Officers()
        try await withWorld(.sqlite) { world in
            try await withFolders(1) { folders in
                let folder = folders[0]
                try folder.begin(OrderBook(chain: officers.chain))
                let process = Process(world, folder)
                try await process.containing.follow(world.system)
                _ = try await process.containing.take(
                    try officers.raise(1, .restricted, .surface(.exchange), now: world.clock.now()), world.system)
                for name in ["book", "root"] {
                    let url = URL(fileURLWithPath: folder.path + "/" + name)
                    let whole = try Data(contentsOf: url)
                    var altered = whole
                    altered[altered.count / 2] ^= 1
                    for bytes in [Data(), whole.dropLast(), altered] {
                        try bytes.write(to: url)
                        try? await process.containing.follow(world.system)
                        #expect(process.level(.front) == .frozen && process.level(.desk) == .restricted, "\(name), \(bytes.count) bytes")
                        #expect(process.containing.standing.fault != nil)
                        // A process that starts now knows nothing, and is careful too.
                        let fresh = Process(world, folder)
                        try? await fresh.containing.follow(world.system)
                        #expect(fresh.level(.front) == .frozen)
                    }
                    try whole.write(to: url)
                    try await process.containing.follow(world.system)
                    #expect(process.level(.front) == .open && process.level(.exchange) == .restricted)
                }
                // Put back to before the order, which the store knows: it is taken from there.
                let book = URL(fileURLWithPath: folder.path + "/book")
                try Data(OrderBook(chain: officers.chain).encoded).write(to: book)
                let behind = Process(world, folder)
                try await behind.containing.follow(world.system)
                #expect(behind.level(.exchange) == .restricted && behind.containing.standing.fault == nil)
                // The book taken away is made again; without the root nothing can be verified.
                try FileManager.default.removeItem(at: book)
                let again = Process(world, folder)
                try await again.containing.follow(world.system)
                #expect(again.level(.exchange) == .restricted && again.containing.standing.fault == nil)
                try FileManager.default.removeItem(atPath: folder.path)
                let bare = Process(world, folder)
                try? await bare.containing.follow(world.system)
                #expect(bare.level(.front) == .frozen && bare.containing.standing.fault == .rootMissing)
            }
        }
    }

    @Test func whatIsNoOfficersChangesNothing() async throws {
        let officers = try Officers()
        try await withWorld(.sqlite) { world in
            try await withFolders(2) { folders in
                let none = Process(world, folders[1])
                let raise = try officers.raise(1, now: world.clock.now())
                await #expect(throws: ContainingFault.noOfficers) { _ = try await none.containing.take(raise, world.system) }
                try folders[0].begin(OrderBook(chain: officers.chain))
                let process = Process(world, folders[0])
                try await process.containing.follow(world.system)
                let lone = try SignedNote(
                    text: try officers.lower(2, 1, now: world.clock.now()).text,
                    signatures: [
                        officers.signers[0].sign(
                            try officers.lower(2, 1, now: world.clock.now()).text)
                    ])
                await #expect(throws: ContainingFault.refused(.needsTwo)) { _ = try await process.containing.take(lone, world.system) }
                #expect(process.levels.current.epoch == 1)
                // Somebody writes into the store what nobody signed.
                let permit = try Permit.ofSystem(.issueOrders, epoch: 1)
                let now = world.clock.now()
                try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                    _ = try tx.enter(ContainmentNoteRow(name: "forged", note: lone.note, seenAt: now, link: 0))
                }
                try await process.containing.follow(world.system)
                #expect(process.level(.front) == .open && process.levels.current.epoch == 2 && process.containing.standing.fault == nil)
            }
        }
    }

    @Test func oneOfficersOrdersOfAMinuteAreCounted() async throws {
        let officers = try Officers()
        try await withWorld(.sqlite) { world in
            try await withFolders(1) { folders in
                try folders[0].begin(OrderBook(chain: officers.chain))
                let process = Process(world, folders[0])
                var refused = 0
                for number in 1...130 {
                    do throws(ContainingFault) {
                        let note: SignedNote
                        do { note = try officers.raise(number, .guarded, now: world.clock.now()) } catch { throw .refused(.malformed) }
                        _ = try await process.containing.take(note, world.system)
                    } catch {
                        if case .tooMany = error { refused += 1 }
                    }
                }
                #expect(refused == 10)
                // Others are not kept out by it.
                let other = try officers.raise(999, now: world.clock.now())
                let note = try SignedNote(text: other.text, signatures: [officers.signers[1].sign(other.text)])
                #expect(try await process.containing.take(note, world.system) == .new)
            }
        }
    }
}
