internal import Scheduling
internal import Seals
internal import VaultCalls

/// A call that shares its batch's one sync of the journal.
protocol BatchedCall: ServedCall {
    /// Whether it is done, and what of it the journal has to hold before.
    /// Counts it; opens nothing.
    ///
    /// - Parameter pending: what grants are about to open with this batch.
    func admission(to core: inout VaultCore, _ pending: inout OpeningLedger.Pending, at now: Instant) -> Admission

    /// Does what is asked. What it opens is on the record.
    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> Answer

    /// The same, as it is sent: encoded on the core's thread, for the event
    /// loop has other connections. Required, so that it is compiled for each
    /// call.
    func answered(by core: inout VaultCore, at now: Instant) -> [UInt8]
}

extension BatchedCall {
    var work: VaultWork { .batched(self) }

    func answered(by core: inout VaultCore, at now: Instant) -> [UInt8] {
        do throws(VaultError) {
            return Self.encode(.success(try answer(from: &core, at: now)))
        } catch {
            return VaultWire.failure(error)
        }
    }
}
