import Containment
import Database
import Scheduling
import Seals
import Store

/// Whether this node may serve.
public enum Readiness: String, Sendable, Equatable {
    case ready
    case storeUnavailable = "store_unavailable"
    /// What is read goes on; nothing can be kept: a full disk, or a standby.
    case storeNotWritable = "store_not_writable"
    /// This machine's clock and the database's differ by more than 500 ms.
    case clockSkewed = "clock_skewed"
}

extension House {
    /// Writes a row, for a store that cannot keep one is of no use; answers
    /// soon, also while the database says nothing at all.
    public func readiness() async -> Readiness {
        // Nobody is named, nothing of anybody's is touched: what the watch may always do.
        guard let permit = try? gate.permit(Asker(audience: .system), .readHealth) else { return .storeUnavailable }
        let dialect = store.dialect
        let now = clock.now()
        return await probe.answer { answer in
            store.withTransaction(permit, { tx throws(StoreError) in
                try tx.noteProbe(at: now)
                return try tx.clockMilliseconds(dialect)
            }, answer: { [clock] outcome in answer(Self.readiness(outcome, clock.now())) })
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
}
