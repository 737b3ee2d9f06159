import Containment
import Database
import Logging
import Scheduling
import Store
import Synchronization
import UseCases

/// Brings back what a clock that ran ahead has left, once it is put back, and
/// on every other node meanwhile: each second the store is asked, which finds
/// nothing. See `ClockAhead`.
final class ClockWatch: Sendable {
    private let gate: Gatekeeper
    private let record: Record
    private let last = Mutex<Instant?>(nil)

    init(_ verb: some Verb) { (gate, record) = (verb.gate, verb.record) }

    /// - Throws: what the store cannot do now; it is tried again at the next call.
    func step(_ now: Instant) async throws(Refusal) {
        guard last.withLock({ $0 }) != now else { return }
        let isThere = try await record.read { tx throws(StoreError) in try tx.hasRowsAhead(of: now) }
        if isThere { try await bringBack(to: now) }
        last.withLock { $0 = now }
    }

    private func bringBack(to now: Instant) async throws(Refusal) {
        let permit = try gate.permit(.system("clock", at: now), .match)
        var (count, some) = (0, 0)
        repeat {
            some = try await record.write(permit) { tx throws(StoreError) in try tx.bringBack(to: now) }
            count += some
        } while some > 0
        record.logger.warning("a clock ran ahead: what was made later than now is treated as made now", metadata: ["rows": "\(count)"])
    }
}
