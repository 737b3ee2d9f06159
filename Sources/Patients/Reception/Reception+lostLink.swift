import Containment
import Database
import Notary
import Scheduling
public import Seals
import Store
public import UseCases

extension Reception {
    /// "Lost your link?": whatever is asked, the answer is the same, at the
    /// same cost; only the contact itself hears more.
    ///
    /// The contact is sealed to the look-up key at once. Looking up which
    /// appointments bear it is the courier's work, later.
    public func recoverLink(_ contact: Lookup, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .recoverLink)
        let lookups = try await node.keys.standingKeys(permit).lookup
        let id: MessageID = record.fresh(at: context.instant)
        let sealed: SealedRecord
        do {
            sealed = try Sealer.seal(
                LookupCoding.encode(contact), record: id.bytes, clinic: nil, kind: .lookup, version: 1, to: lookups)
        } catch {
            throw .internalFault
        }
        let cap = gate.pepper.counter(
            .linksPerNetwork, context.network.bytes, max: gate.limits.linksPerNetwork, at: context.instant)
        let message = OutboxWrite(
            id: id, kind: .linkRecovery, about: .nobody, version: 0, dueAt: context.instant, seal: SealRow(sealed))
        let leaf = record.leaf(.linkAskedFor, subject: id.description, context)
        let allowed: Bool = try await record.write(permit) { tx throws(StoreError) in
            if let cap, try !tx.step(cap, mark: id.bytes) { return false }
            try tx.enqueue(message)
            try tx.write(leaf)
            return true
        }
        guard allowed else {
            throw .tooMany(.linksPerNetwork, retryAfterSeconds: Self.secondsToNextWindow(context.instant))
        }
    }
}
