import Scheduling
import Seals
import Store

/// Whether this node may serve.
public enum Readiness: String, Sendable, Equatable {
    case ready
    case storeUnavailable = "store_unavailable"
    /// This machine's clock and the database's differ by more than 500 ms.
    case clockSkewed = "clock_skewed"
}

extension House {
    /// A booking decided by a wrong clock could take what is not open yet.
    public func readiness() async -> Readiness {
        let dialect = store.dialect
        do {
            let milliseconds = try await store.read { tx throws(StoreError) in try tx.clockMilliseconds(dialect) }
            guard let milliseconds else { return .ready }
            let drift = milliseconds - clock.now().seconds * 1000
            // Our clock counts whole seconds: up to one of them is no drift.
            return (-500...1500).contains(drift) ? .ready : .clockSkewed
        } catch {
            return .storeUnavailable
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
