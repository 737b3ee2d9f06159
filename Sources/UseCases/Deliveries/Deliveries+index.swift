import Containment
import Notary
import Scheduling
import Seals
import Store

extension Deliveries {
    /// Has the vault compute the blind index of fresh bookings, and looks for
    /// a person who now has more live appointments than the limit: those are
    /// flagged for the desk. Nobody's answer changes.
    ///
    /// - Returns: how many appointments were indexed.
    public func indexPending(limit: Int, _ context: Context) async throws(Refusal) -> Int {
        let permit = try house.permit(context, .deliver)
        let pending: [(AppointmentID, SealRow?)] = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in
                var found: [(AppointmentID, SealRow?)] = []
                for id in try tx.unindexedAppointments(limit: limit) {
                    found.append((id, try tx.seal(of: id.bytes, kind: Int64(SealKind.clinic.rawValue))))
                }
                return found
            }
        }
        for (id, row) in pending {
            let tokens = try await blindTokens(row)
            let rows = tokens.map {
                BlindIndexRow(token: $0.bytes, appointment: id, field: Int64($0.field.rawValue), month: Int64($0.month))
            }
            // A contact is often shared by a family; a person is known by number, or name and birth date.
            let personal = tokens.filter { $0.field == .healthNumber || $0.field == .nameAndBirth }.map(\.bytes)
            let cap = house.limits.appointmentsPerPerson
            try await house.storing { () async throws(StoreError) in
                try await house.store.withTransaction(permit) { tx throws(StoreError) in
                    try tx.index(id, with: rows)
                    guard cap > 0 else { return }
                    let live = try tx.appointments(bearing: personal, after: context.instant, limit: cap + 1)
                    guard live.count > cap else { return }
                    try tx.flag(live)
                    try tx.write(house.leaf(.bookingFlagged, subject: id.description, detail: "\(live.count)", of: id, context))
                }
            }
        }
        return pending.count
    }

    private func blindTokens(_ row: SealRow?) async throws(Refusal) -> [BlindToken] {
        guard let row, let sealed = SealedRecord(row) else { return [] }
        do {
            return try await house.vault.blindIndex(of: sealed)
        } catch .shredded, .unknownKey, .cannotOpen {
            return []
        } catch {
            throw .vaultUnavailable
        }
    }
}
