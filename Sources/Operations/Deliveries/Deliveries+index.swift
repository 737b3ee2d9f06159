import Containment
import Database
import Notary
import Scheduling
import Seals
import Store
public import UseCases

extension Deliveries {
    /// Has the vault compute the blind index of fresh bookings, and looks for
    /// a person who now has more live appointments than the limit: those are
    /// flagged for the desk, and the earlier contacts are told. Nobody's
    /// answer changes.
    ///
    /// - Returns: how many appointments were indexed.
    public func indexPending(limit: Int, _ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .deliver)
        let pending: [(AppointmentID, SealRow?)] = try await record.read { tx throws(StoreError) in
            var found: [(AppointmentID, SealRow?)] = []
            for id in try tx.unindexedAppointments(limit: limit) {
                found.append((id, try tx.seal(of: id.bytes, kind: Int64(SealKind.clinic.rawValue))))
            }
            return found
        }
        for (id, row) in pending {
            let tokens = try await blindTokens(row)
            // Kept under the newest key alone, looked for under all: a month's end hides nobody.
            let month = tokens.map(\.month).max()
            let rows = tokens.filter { $0.month == month && $0.field != .need }.map {
                BlindIndexRow(token: $0.bytes, appointment: id, field: Int64($0.field.rawValue), month: Int64($0.month))
            }
            let needs = tokens.filter { $0.month == month && $0.field == .need }.map { (token: $0.bytes, field: Int64($0.field.rawValue)) }
            // A contact is often shared by a family; a person is known by number, or both names and birth date.
            let personal = tokens.filter { $0.field == .healthNumber || $0.field == .person }.map(\.bytes)
            let cap = gate.limits.appointmentsPerPerson
            try await record.write(permit) { tx throws(StoreError) in
                try tx.index(id, with: rows)
                // Who it is for was put right: a request that waits to replace it is known as the same person's by that too.
                if try !tx.correctedFields(of: id).isEmpty {
                    for request in try tx.requests(replacing: id) { try tx.index(request, tokens: needs) }
                }
                guard cap > 0 else { return }
                let live = try tx.appointments(bearing: personal, after: context.instant, limit: cap + 1)
                guard live.count > cap else { return }
                try tx.flag(live)
                for notice in notices(of: live, but: id, context) { try tx.enqueue(notice) }
                try tx.write(record.leaf(.bookingFlagged, subject: id.description, detail: "\(live.count)", of: id, context))
            }
        }
        return pending.count
    }

    /// One to each earlier booking's contact, once for its whole life: who
    /// books again and again under somebody's name cannot fill their mailbox.
    private func notices(of live: [AppointmentID], but id: AppointmentID, _ context: Context) -> [OutboxWrite] {
        live.filter { $0 != id }.map {
            OutboxWrite(
                id: record.fresh(at: context.instant), kind: .repeated, about: .appointment($0), version: 0, dueAt: context.instant,
                seal: nil)
        }
    }

    private func blindTokens(_ row: SealRow?) async throws(Refusal) -> [BlindToken] {
        guard let row, let sealed = SealedRecord(row) else { return [] }
        do {
            return try await vault.blindIndex(of: sealed)
        } catch .shredded, .unknownKey, .cannotOpen {
            return []
        } catch {
            throw .vaultUnavailable
        }
    }
}
