import Database
import Scheduling
import Store
import Synchronization
import UseCases
import Waiting

/// Keeps a node's line of standing requests equal to the store, by the
/// position of the request changes.
final class LineFollowing: Sendable {
    private let node: Node
    private let record: Record
    private let position = Mutex<ChangePosition?>(nil)

    private static let loadPage = 20_000

    init(_ verb: some Verb) { (node, record) = (verb.node, verb.record) }

    var isReady: Bool { position.withLock { $0 != nil } }

    /// Up to which change everything was read.
    var reached: ChangePosition? { position.withLock { $0 } }

    /// - Returns: how many changes were read.
    func take(_ news: LineNews?) async throws(Refusal) -> Int {
        guard let news else { return try await load() }
        node.line.apply(news.changes)
        position.withLock { $0 = news.reached }
        return news.read
    }

    /// Everything, page by page, from a position taken before the first page:
    /// what changes meanwhile is read again by the next step.
    func load() async throws(Refusal) -> Int {
        let dialect = record.store.dialect
        let start = try await record.read { tx throws(StoreError) in try tx.changePosition(in: .requests, dialect) }
        var entries: [WaitingEntry] = []
        var last: RequestID?
        repeat {
            let after = last
            let page = try await record.read { tx throws(StoreError) in
                try tx.waitingRequests(after: after, limit: Self.loadPage).map { WaitingEntry(request: $0.request, hasOffer: $0.hasOffer) }
            }
            entries += page
            last = page.count == Self.loadPage ? page.last?.request.id : nil
        } while last != nil
        node.line.replaceAll(with: entries)
        position.withLock { $0 = start }
        return entries.count
    }
}

/// What happened to requests. Changes are pruned after a while: `nil` for a
/// node that slept longer, which reads everything anew.
struct LineNews: Sendable {
    var changes: [WaitingChange]
    var reached: ChangePosition
    var read: Int

    private static let stepMax = 10_000

    init?(_ tx: any ReadTransaction, after from: ChangePosition, _ dialect: Dialect) throws(StoreError) {
        if from < (try tx.changeFloor(of: .requests)) { return nil }
        let ids: [[UInt8]]
        (ids, reached, read) = try tx.changes(in: .requests, after: from, limit: Self.stepMax, dialect)
        changes = []
        for id in ids.compactMap({ RequestID(bytes: $0) }) {
            changes.append(try tx.request(id).flatMap(Self.entry).map(WaitingChange.waits) ?? .gone(id))
        }
    }

    /// `nil` for one that has no place in line just now.
    private static func entry(_ row: RequestRow) -> WaitingEntry? {
        row.state == .waiting ? WaitingEntry(request: row.request, hasOffer: row.offer != nil) : nil
    }
}
