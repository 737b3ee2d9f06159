import Containment
import Database
import Scheduling
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Store
@testable import UseCases

extension World {
    /// What officers ordered is in force: the store knows first, and then this process.
    func order(_ levels: [Scope: Level]) async throws {
        let epoch = try await orderElsewhere()
        house.gate.rules.levels.put(LevelSet(epoch: epoch, levels: levels))
    }

    /// Another process has put others in force; this one does not know yet.
    func orderElsewhere() async throws -> Int64 {
        let permit = try house.gate.permit(system, .keepRecord)
        return try await engine.withTransaction(permit) { tx throws(StoreError) in
            let epoch = try tx.epoch() + 1
            _ = try tx.execute("UPDATE containment_epoch SET epoch = $1", [.integer(epoch)])
            return epoch
        }
    }

    /// In force, and done in the store.
    @discardableResult
    func ordered(_ levels: [Scope: Level], by pausing: Pausing? = nil) async throws -> Pausing.Round {
        try await order(levels)
        let round = try await (pausing ?? Pausing(house)).round()
        try await follow()
        return round
    }

    func frozen() async throws { try await ordered([.all: .frozen]) }

    func open() async throws { try await ordered([:]) }
}
