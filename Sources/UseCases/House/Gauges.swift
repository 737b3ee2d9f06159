import Database
import Scheduling
import Store

/// What stands in the store for whoever watches the service: not a number
/// while it is away.
public struct Gauges: Sendable {
    private let house: House

    public init(_ house: House) { self.house = house }

    /// Coming visits of the largest group that was booked from one network in a day.
    public func largestOrigin() async -> Double { Double((try? await house.largestOrigin(of: nil, at: house.clock.now())) ?? 0) }

    public func strayIndexEntries() async -> Double { await count { tx throws(StoreError) in try tx.strayIndexEntries() } }

    public func pendingMessages() async -> Double { await count { tx throws(StoreError) in try tx.pendingMessages() } }

    /// Given up: someone has to look.
    public func deadMessages() async -> Double { await count { tx throws(StoreError) in try tx.undeliveredCount(.dead) } }

    public func bouncedMessages() async -> Double { await count { tx throws(StoreError) in try tx.undeliveredCount(.bounced) } }

    /// Since yesterday.
    public func heldBackMessages() async -> Double {
        let yesterday = house.clock.now() - 86_400
        return await count { tx throws(StoreError) in try tx.heldBackCount(since: yesterday) }
    }

    public func closedVisits() async -> Double {
        let now = house.clock.now()
        return await count { tx throws(StoreError) in try tx.closedCopyCount(after: now) }
    }

    public func closedRequests() async -> Double { await count { tx throws(StoreError) in try tx.closedRequestCount() } }

    public func slotsLeftOut() async -> Double {
        let now = house.clock.now()
        return await count { tx throws(StoreError) in try tx.leftOutCount(after: now) }
    }

    private func count(_ query: @escaping @Sendable (any ReadTransaction) throws(StoreError) -> Int64) async -> Double {
        do {
            return Double(try await house.store.read(query))
        } catch {
            return .nan
        }
    }
}
