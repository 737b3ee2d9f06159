import Containment
import Database
import Scheduling
package import Seals
import Store

/// How this process and what it stands on are.
public struct Health: Sendable {
    package let gate: Gatekeeper
    package let node: Node
    package let record: Record
    package let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }

    /// Writes a row, for a store that cannot keep one is of no use; answers
    /// soon, also while the database says nothing at all.
    public func readiness() async -> Readiness {
        // Nobody is named, nothing of anybody's is touched: what the watch may always do.
        guard let permit = try? gate.rules.permit(Asker(audience: .system), .readHealth) else { return .storeUnavailable }
        let dialect = record.store.dialect
        let now = gate.clock.now()
        return await node.probe.answer { answer in
            record.store.withTransaction(
                permit,
                { tx throws(StoreError) in
                    try tx.noteProbe(at: now)
                    return try tx.clockMilliseconds(dialect)
                }, answer: { [clock = gate.clock] outcome in answer(Self.readiness(outcome, clock.now())) })
        }
    }

    /// A booking decided by a wrong clock could take what is not open yet.
    private static func readiness(_ outcome: Result<Int64?, StoreError>, _ now: Instant) -> Readiness {
        switch outcome {
        case .success(nil): return .ready
        case .success(let milliseconds?):
            let drift = milliseconds - now.seconds * 1000
            // Our clock counts whole seconds: up to one of them is no drift.
            return (-500...1500).contains(drift) ? .ready : .clockSkewed
        case .failure(.full), .failure(.readOnly), .failure(.overtaken): return .storeNotWritable
        case .failure: return .storeUnavailable
        }
    }

    /// Whether the vault answers; bookings do not need it, views do.
    public func vaultIsUp() async -> Bool {
        do {
            _ = try await vault.standingKeys()
            return true
        } catch {
            return false
        }
    }

    /// Which vault answers, drawn anew at each of its starts; `nil` while none does.
    public func vaultInstance() async -> UInt64? {
        do { return try await vault.pulse().instance } catch { return nil }
    }
}
