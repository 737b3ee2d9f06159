import Clinics
import Database
import Scheduling
import Store
public import UseCases

/// What stands in the store for whoever watches the service: not a number
/// while it is away.
public struct Gauges: Sendable {
    private let gate: Gatekeeper
    private let record: Record

    public init(_ verb: some Verb) { (gate, record) = (verb.gate, verb.record) }

    /// Coming visits of the largest group that was booked from one network in a day.
    public func largestOrigin() async -> Double { Double((try? await record.largestOrigin(of: nil, at: gate.clock.now())) ?? 0) }

    public func strayIndexEntries() async -> Double { await count { tx throws(StoreError) in try tx.strayIndexEntries() } }

    public func pendingMessages() async -> Double { await count { tx throws(StoreError) in try tx.pendingMessages() } }

    /// Given up: someone has to look.
    public func deadMessages() async -> Double { await count { tx throws(StoreError) in try tx.undeliveredCount(.dead) } }

    public func bouncedMessages() async -> Double { await count { tx throws(StoreError) in try tx.undeliveredCount(.bounced) } }

    /// Since yesterday.
    public func heldBackMessages() async -> Double {
        let yesterday = gate.clock.now() - 86_400
        return await count { tx throws(StoreError) in try tx.heldBackCount(since: yesterday) }
    }

    public func logSize() async -> Double { await count { tx throws(StoreError) in Int64(try tx.log()?.size ?? 0) } }

    public func unsignedLeaves() async -> Double {
        await count { tx throws(StoreError) in Int64(try tx.log().map { $0.size - $0.signedSize } ?? 0) }
    }

    public func waitingLeaves() async -> Double { await count { tx throws(StoreError) in try tx.waitingLeafCount() } }

    public func closedVisits() async -> Double {
        let now = gate.clock.now()
        return await count { tx throws(StoreError) in try tx.closedCopyCount(after: now) }
    }

    public func closedRequests() async -> Double { await count { tx throws(StoreError) in try tx.closedRequestCount() } }

    public func slotsLeftOut() async -> Double {
        let now = gate.clock.now()
        return await count { tx throws(StoreError) in try tx.leftOutCount(after: now) }
    }

    private func count(_ query: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Int64) async -> Double {
        do {
            return Double(try await record.store.read(query))
        } catch {
            return .nan
        }
    }
}
