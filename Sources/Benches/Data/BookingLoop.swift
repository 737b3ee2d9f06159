import Containment
import Database
public import Scheduling
public import Seals
import Store
public import UseCases

/// The yardstick for bookings over HTTP on SQLite: one loop in one process
/// that does the same seals and the same SQL, a group of bookings a commit,
/// and nothing else.
public struct BookingLoop: Sendable {
    let house: House
    let keys: StandingKeys
    /// Bookings that share a commit: as many as there are clients over HTTP.
    let groupMax: Int

    public init(_ house: House, keys: StandingKeys, groupMax: Int = 64) {
        self.house = house
        self.keys = keys
        self.groupMax = groupMax
    }

    /// - Parameters:
    ///   - slots: each is held and booked once.
    ///   - day: the key of their clinic and date; one serves for all, for the
    ///     cost is the same and nothing is opened.
    /// - Returns: bookings a second.
    public func run(slots: [Slot], day: SealPublicKey, seconds: Double) async throws -> Double {
        let permit = try house.gate.rules.permit(Asker(audience: .patient), .book)
        var generator = house.record.generator()
        var done = 0
        let began = ContinuousClock.now
        let deadline = began + .milliseconds(Int64(seconds * 1000))
        while ContinuousClock.now < deadline {
            let now = house.gate.clock.now()
            guard done + groupMax <= slots.count else { throw BenchFault.tooFewSlots }
            var writes: [BareBooking] = []
            for slot in slots[done..<(done + groupMax)] {
                writes.append(try BareBooking(slot: slot, day: day, courier: keys.courier, now: now, using: &generator))
            }
            let group = writes
            let booked = try await house.record.store.withTransaction(permit) { tx throws(StoreError) in
                var booked = 0
                for write in group {
                    for statement in write.hold.statements() { _ = try tx.change(Yardstick.booking, statement) }
                    var results: [StatementResult] = []
                    for statement in write.booking.statements() {
                        results.append(StatementResult(rows: try tx.change(Yardstick.booking, statement), changed: 0))
                    }
                    if try write.booking.outcome(of: results) == .booked { booked += 1 }
                }
                return booked
            }
            guard booked == group.count else { throw BenchFault.notBooked }
            done += booked
        }
        let elapsed = began.duration(to: .now).components
        return Double(done) / (Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }
}

/// Hold and booking in one transaction, as no verb does it.
private enum Yardstick: WriteKind {
    case booking

    var name: String { "a bench's bookings" }
    func fits(_ permit: Permit) -> Bool { permit.capability == .book }
}
