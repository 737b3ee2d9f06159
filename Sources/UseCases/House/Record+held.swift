import Database
package import Scheduling
package import Seals
package import Store

extension Record {
    /// The slot of a hold, once the token proves to be its own.
    ///
    /// - Throws: `.notFound` alike for an unknown hold and for a wrong token.
    package func heldSlot(_ hold: HoldID, _ token: HoldToken) async throws(Refusal) -> (row: SlotRow, appointment: AppointmentRow?) {
        let (row, appointment, _) = try await heldSlotWithProof(hold, token)
        return (row, appointment)
    }

    /// And the proof of contact that it has or waits for: read together, for
    /// each reading has its price.
    package func heldSlotWithProof(
        _ hold: HoldID, _ token: HoldToken
    ) async throws(Refusal) -> (row: SlotRow, appointment: AppointmentRow?, proof: ContactProofRow?) {
        let found: (slot: SlotRow, tokenHash: [UInt8], appointment: AppointmentRow?, proof: ContactProofRow?)? =
            try await read { tx throws(StoreError) in
                guard let (row, tokenHash) = try tx.slot(heldBy: hold) else { return nil }
                return (row, tokenHash, try tx.appointment(from: hold), try tx.contactProof(of: hold))
            }
        guard let found, token.matches(hash: found.tokenHash) else { throw .notFound }
        return (found.slot, found.appointment, found.proof)
    }
}
