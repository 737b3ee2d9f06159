public import Operations
public import Scheduling
public import Store
public import UseCases

/// The verbs that the courier calls.
public protocol DeliveryDesk: Sendable {
    func claim(limit: Int, leaseSeconds: Int64, _ context: Context) async throws(Refusal) -> [OutboxItem]
    func open(_ item: OutboxItem, _ context: Context) async throws(Refusal) -> [DeliveryContents]
    func delivered(_ item: OutboxItem, counting counted: [CounterGuard], _ context: Context) async throws(Refusal)
    func putOff(_ item: OutboxItem, until: Instant, _ context: Context) async throws(Refusal)
    func drop(_ item: OutboxItem, _ context: Context) async throws(Refusal)
    func failed(_ item: OutboxItem, _ failure: DeliveryFailure, _ context: Context) async throws(Refusal)
    func indexPending(limit: Int, _ context: Context) async throws(Refusal) -> Int
}

extension Deliveries: DeliveryDesk {}
