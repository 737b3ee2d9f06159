import Containment
import Database
import TestKit
import UseCases

@testable import Clinics

extension World {
    /// Puts levels in force here, and in the store, as an order does.
    func put(_ levels: [Scope: Level]) async throws {
        let inForce = house.gate.rules.levels
        let next = inForce.current.epoch + 1
        let permit = try house.gate.permit(.system("test", at: clock.now()), .keepRecord)
        _ = try await house.record.store.withTransaction(permit) { tx throws(StoreError) in
            try tx.execute("UPDATE containment_epoch SET epoch = $1", [.integer(next)])
        }
        inForce.change(to: LevelSet(epoch: next, levels: levels))
    }
}
