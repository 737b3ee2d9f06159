import Scheduling
import Store
import UseCases
import Workers

@testable import Clinics
@testable import Operations
@testable import Patients

/// An outbox in memory that keeps the rules of the real one: leases, tries,
/// and a message that is closed once.
actor FakeDesk: DeliveryDesk {
    enum State: Equatable {
        case pending
        case delivered
        case dropped
        case failed(DeliveryFailure)
    }

    struct Entry {
        var item: OutboxItem
        var contents: Result<[DeliveryContents], Refusal>
        var due: Instant
        var state = State.pending
    }

    private(set) var entries: [MessageID: Entry] = [:]
    private(set) var indexed = 0
    /// What was delivered counted for.
    private(set) var counted: [CounterGuard] = []
    var unindexed = 0
    var indexRefusal: Refusal?
    var claimRefusal: Refusal?
    /// How many outcomes are lost before they are kept.
    var outcomesLost = 0

    static let retrySeconds: Int64 = 60

    func add(_ message: UInt64, _ contents: Result<[DeliveryContents], Refusal>) {
        let id = MessageID(high: 1, low: message)
        let item = OutboxItem(id: id, kind: .confirmation, about: .nobody, version: 0, attempts: 0)
        entries[id] = Entry(item: item, contents: contents, due: .distantPast)
    }

    func change(_ body: @Sendable (isolated FakeDesk) -> Void) { body(self) }

    func state(_ message: UInt64) -> State? { entries[MessageID(high: 1, low: message)]?.state }

    func attempts(_ message: UInt64) -> Int? { entries[MessageID(high: 1, low: message)]?.item.attempts }

    func claim(limit: Int, leaseSeconds: Int64, _ context: Context) async throws(Refusal) -> [OutboxItem] {
        if let claimRefusal { throw claimRefusal }
        let due = entries.values.filter { isOpen($0.state) && $0.due <= context.instant }.sorted { $0.item.id < $1.item.id }
        return due.prefix(limit).map { entry in
            var entry = entry
            entry.item.attempts += 1
            entry.due = context.instant + leaseSeconds
            entries[entry.item.id] = entry
            return entry.item
        }
    }

    func open(_ item: OutboxItem, _: Context) async throws(Refusal) -> [DeliveryContents] {
        guard let entry = entries[item.id] else { throw .notFound }
        return try entry.contents.get()
    }

    func delivered(_ item: OutboxItem, counting counted: [CounterGuard], _: Context) async throws(Refusal) {
        try close(item, .delivered)
        self.counted += counted
    }

    func putOff(_ item: OutboxItem, until: Instant, _: Context) async throws(Refusal) {
        entries[item.id]?.due = until
        entries[item.id]?.item.attempts -= 1
    }

    func drop(_ item: OutboxItem, _: Context) async throws(Refusal) { try close(item, .dropped) }

    func failed(_ item: OutboxItem, _ failure: DeliveryFailure, _ context: Context) async throws(Refusal) {
        try close(item, .failed(failure))
        entries[item.id]?.due = context.instant + Self.retrySeconds
    }

    func postpone(_ item: OutboxItem, until instant: Instant, _ context: Context) async throws(Refusal) {
        entries[item.id]?.due = instant
        entries[item.id]?.item.attempts -= 1
    }

    func indexPending(limit: Int, _: Context) async throws(Refusal) -> Int {
        if let indexRefusal { throw indexRefusal }
        let count = min(limit, unindexed)
        unindexed -= count
        indexed += count
        return count
    }

    private func isOpen(_ state: State) -> Bool {
        switch state {
        case .pending, .failed(.temporary), .failed(.unreachable): true
        case .delivered, .dropped, .failed: false
        }
    }

    private func close(_ item: OutboxItem, _ state: State) throws(Refusal) {
        guard outcomesLost == 0 else {
            outcomesLost -= 1
            throw .storeUnavailable
        }
        entries[item.id]?.state = state
    }
}
