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

/// A vault that follows the orders of a folder, and the officers who fill it.
struct Ordered: Sendable {
    let fixture: Fixture
    let folder: OrdersFolder
    let officers = Officers()

    /// - Parameter hasOfficers: whether there are some before the vault first looks.
    init(hasOfficers: Bool = true, _ change: (inout VaultSettings) -> Void = { _ in }) throws {
        fixture = try Fixture { settings in
            settings.ordersFolder = String(settings.directory.dropLast("/vault".count)) + "/orders"
            change(&settings)
        }
        folder = OrdersFolder(fixture.path + "/orders")
        if hasOfficers { try folder.begin(officers.book()) }
    }

    func raise(_ number: Int, _ level: Level, _ scopes: [Scope] = [.all]) throws {
        let note = try officers.signed(Officers.raise(number, level, scopes, expires: nil), officers.anne)
        let now = fixture.clock.now()
        try folder.update { book throws(OrderRefusal) in try book.take(note, at: now) }
    }

    func lower(_ number: Int, of ended: [Int], leaving level: Level = .open, _ scopes: [Scope] = [.all]) throws {
        let now = fixture.clock.now()
        let text = try Officers.lowering(number, of: ended, leaving: level, scopes, expires: now)
        let note = try officers.signed(text, officers.anne, officers.benoit)
        try folder.update { book throws(OrderRefusal) in try book.take(note, at: now) }
    }

    var book: URL { URL(fileURLWithPath: folder.path + "/book") }

    /// As somebody without a signature can: with what is there, past all checks.
    func put(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: book)
        // In the same instant as the last change it would look the same for some milliseconds.
        fixture.clock.advance(seconds: 1)
    }

    func remove() throws {
        try FileManager.default.removeItem(atPath: folder.path)
        fixture.clock.advance(seconds: 1)
    }
}

/// That orders do not let it be done.
func expectContained(_ body: () async throws -> Void, sourceLocation: SourceLocation = #_sourceLocation) async {
    do {
        try await body()
        Issue.record("it was done", sourceLocation: sourceLocation)
    } catch VaultError.refused(.contained) {
    } catch StaffFault.vault(.refused(.contained)) {
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}
