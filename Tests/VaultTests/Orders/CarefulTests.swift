import Containment
import Credentials
import Foundation
import KeptOrders
import Orders
import Scheduling
import Seals
import TestKit
import Testing
import VaultCalls

@testable import Vault

/// A vault that does not know which orders there are: never open, and nobody's
/// morning begins with a line before the sign-in.
@Suite struct CarefulTests {
    /// As the desk and a person see it.
    private func isCareful(_ desk: Desk, _ manager: Desk.Person) async throws -> Bool {
        // What no level keeps from either.
        _ = try await desk.vault.openOwn(Sample.personSeal(), with: Sample.secret)
        _ = try await desk.vault.open(desk.seals(1), at: Sample.clinic, grant: manager.grant)
        do {
            _ = try await desk.vault.invite(Desk.invitation("new@example.org"), grant: manager.grant)
            return false
        } catch StaffFault.vault(.refused(.contained)) {
            return true
        }
    }

    private func with(_ ordered: Ordered, _ body: (Desk, Desk.Person) async throws -> Void) async throws {
        try await ordered.fixture.withDesk { desk in
            let manager = try await desk.person("noemie@example.org", .manager)
            #expect(try await !isCareful(desk, manager))
            try await body(desk, manager)
        }
    }

    @Test func aBookThatWasCutOrAltered() async throws {
        let ordered = try Ordered()
        try ordered.raise(1, .guarded)
        try await with(ordered) { desk, manager in
            let whole = Array(try Data(contentsOf: ordered.book))
            var altered = whole
            altered[60] ^= 1
            for bytes in [[], Array(whole.dropLast()), altered] {
                try ordered.put(bytes)
                #expect(try await isCareful(desk, manager))
            }
            let key = try await desk.vault.requestKeys([Sample.week])[0]
            let seal = try Sealer.seal(
                ParticularsCoding.encode(Sample.particulars), record: Sample.appointment.bytes, clinic: nil, kind: .clinic, version: 1,
                to: key)
            // The front is frozen.
            await expectContained { _ = try await desk.vault.blindIndex(of: seal) }
            try ordered.put(whole)
            #expect(try await !isCareful(desk, manager))
            #expect(try await !desk.vault.blindIndex(of: seal).isEmpty)
        }
    }

    @Test func aBookThatWasRemovedAloneOrWithItsRoot() async throws {
        let ordered = try Ordered()
        try await with(ordered) { desk, manager in
            try FileManager.default.removeItem(at: ordered.book)
            #expect(try await isCareful(desk, manager))
            try ordered.remove()
            #expect(try await isCareful(desk, manager))
        }
        try await ordered.fixture.withDesk { desk in
            let manager = try await desk.person("again@example.org", .manager)
            #expect(try await isCareful(desk, manager), "nor after another start")
        }
    }

    @Test func anotherChainOfOfficers() async throws {
        let ordered = try Ordered()
        try await with(ordered) { desk, manager in
            let officers = ordered.officers
            let other = try officers.link(officers.keys(officers.anne, officers.benoit, officers.diane))
            let chain = try OfficerChain(root: other.digest, officers.signed(other.text, officers.anne, officers.benoit))
            try ordered.remove()
            try ordered.folder.begin(OrderBook(chain: chain))
            #expect(try await isCareful(desk, manager))
            try ordered.remove()
            try ordered.folder.begin(ordered.officers.book())
            #expect(try await !isCareful(desk, manager))
        }
    }

    /// The vault knows more than a folder that was put back, and goes by that.
    @Test func aFolderThatWasPutBack() async throws {
        let ordered = try Ordered()
        let before = Array(try Data(contentsOf: ordered.book))
        try await with(ordered) { desk, manager in
            try ordered.raise(1, .dark, [.clinic(Sample.otherClinic)])
            let theirs = try await desk.seals(1, at: Sample.otherClinic)[0]
            await expectContained { _ = try await desk.vault.blindIndex(of: theirs) }
            let after = Array(try Data(contentsOf: ordered.book))
            try ordered.put(before)
            #expect(try await isCareful(desk, manager))
            await expectContained { _ = try await desk.vault.blindIndex(of: theirs) }
            try ordered.put(after)
            #expect(try await !isCareful(desk, manager))
            await expectContained { _ = try await desk.vault.blindIndex(of: theirs) }
            // What is ended is not missed; what ended it is.
            try ordered.lower(2, of: [1])
            #expect(try await !isCareful(desk, manager))
            #expect(try await !desk.vault.blindIndex(of: theirs).isEmpty)
            try ordered.put(after)
            #expect(try await isCareful(desk, manager))
            #expect(try await !desk.vault.blindIndex(of: theirs).isEmpty, "an old order is not in force again")
        }
    }

    @Test func itRemembersPastItsEnd() async throws {
        let ordered = try Ordered()
        let before = Array(try Data(contentsOf: ordered.book))
        try ordered.raise(1, .dark, [.surface(.front)])
        try await ordered.fixture.withVault { _ in }
        try ordered.put(before)
        try await ordered.fixture.withVault { vault in
            await expectContained { _ = try await vault.openOwn(Sample.personSeal(), with: Sample.secret) }
        }
        // Nor does leaving the folder's name out open anything.
        var settings = ordered.fixture.settings
        settings.ordersFolder = nil
        let vault = try LocalVault(settings: settings, clock: ordered.fixture.clock)
        await expectContained { _ = try await vault.client.openOwn(Sample.personSeal(), with: Sample.secret) }
        await vault.close()
    }

    @Test func aRootWithoutABookAndAPinThatIsDamaged() async throws {
        let ordered = try Ordered(hasOfficers: false)
        try await with(ordered) { desk, manager in
            try ordered.folder.pin(ordered.officers.chain().root)
            #expect(try await isCareful(desk, manager), "it comes from the store")
            let book = try ordered.officers.book()
            try ordered.folder.update(beginning: book) { _ throws(OrderRefusal) in }
            #expect(try await !isCareful(desk, manager))
        }
        try ordered.fixture.put(Array("what".utf8), as: OrdersWatch.rootName)
        try await ordered.fixture.withDesk { desk in
            let manager = try await desk.person("again@example.org", .manager)
            #expect(try await isCareful(desk, manager))
        }
    }

    /// The log says which, once each.
    @Test func theLogSaysWhatIsWrong() throws {
        let ordered = try Ordered()
        var core = try VaultCore(settings: ordered.fixture.settings, clock: ordered.fixture.clock)
        func news() -> [OrdersNews] {
            for _ in 0..<3 {
                _ = core.take([])
                ordered.fixture.clock.advance(seconds: 1)
            }
            return core.takeOrdersNews()
        }
        #expect(news().isEmpty)
        try ordered.raise(1, .guarded)
        #expect(news() == [.levels([.all: .guarded])])
        let whole = Array(try Data(contentsOf: ordered.book))
        try ordered.put(Array(whole.dropLast()))
        let careful: [Scope: Level] = [
            .all: .guarded, .surface(.front): .frozen, .surface(.exchange): .frozen, .surface(.watch): .frozen,
            .surface(.desk): .restricted,
        ]
        #expect(news() == [.careful(.folder(.bookDamaged(.damaged)), folder: ordered.folder.path), .levels(careful)])
        try ordered.put(whole)
        #expect(news() == [.known, .levels([.all: .guarded])])
    }
}
