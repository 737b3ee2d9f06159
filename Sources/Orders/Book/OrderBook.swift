internal import Containment
public import Notary
public import Scheduling

/// The orders that are known here, put together: a value that comes out the
/// same in whatever order, and however often, they arrive.
///
/// What is kept is what says the level, and what no copy of an old order can
/// bring back: raises until they are ended, and lowerings for ever, for the
/// ids that they end are never in force again, also where they arrive first.
///
/// Two orders with one id are a fault, or an attack, by whoever signed the
/// second: it is refused, so that the id in a log is one order, and a lowering
/// that names it ends whichever came first.
public struct OrderBook: Hashable, Sendable {
    public static let liveMax = 4_096
    /// Of live raises, by one officer alone: a stolen key leaves the others room.
    public static let liveByOfficerMax = 1_024
    /// Lowerings that are kept.
    public static let loweringsMax = 16_384
    /// Of an order with its signatures.
    public static let noteBytesMax = 65_536

    public private(set) var chain: OfficerChain
    private(set) var orders: [OrderID: AcceptedOrder] = [:]
    /// What the lowerings name, whether or not it ever arrived.
    private var superseded: Set<OrderID> = []

    public init(chain: OfficerChain) { self.chain = chain }

    /// Those in force, in the order of their ids: raises, and lowerings that
    /// leave more than `open`.
    public var live: [AcceptedOrder] { orders.values.filter(isLive).sorted { $0.order.id < $1.order.id } }

    /// Whether an order of that id can never be in force again.
    public func isOver(_ id: OrderID) -> Bool { superseded.contains(id) || chain.voided.contains(id) }

    func isLive(_ accepted: AcceptedOrder) -> Bool { accepted.order.level > .open && !isOver(accepted.order.id) }

    /// Adds a link to the chain; the raises that it voids are over.
    ///
    /// - Throws: what ``OfficerChain/adding(_:)`` throws; the book is unchanged then.
    @discardableResult
    public mutating func add(link note: SignedNote) throws(OrderRefusal) -> OrderOutcome {
        let count = chain.entries.count
        chain = try chain.adding(note)
        guard chain.entries.count > count else { return .known }
        dropRaises(chain.newest.voids)
        return .new
    }

    /// Takes an order, or says why not; the book is unchanged then.
    ///
    /// - Parameters:
    ///   - seenAt: now, or when it was first seen here; compared with the
    ///     order's last instant, and with nothing else.
    ///   - link: the number of the link that was the newest when it was first
    ///     seen here. A raise is verified by its keys, so that it outlives
    ///     whoever signed it; a lowering by the keys of the newest link.
    @discardableResult
    public mutating func accept(_ note: SignedNote, seenAt: Instant, seenUnder link: Int) throws(OrderRefusal) -> OrderOutcome {
        guard chain.entries.indices.contains(link) else { throw .unknownLink }
        let order = try read(note)
        let admission = Admission(order: order, note: note, seenAt: seenAt, link: order.isRaise ? link : chain.entries.count - 1)
        return try take(admission, isNew: true)
    }

    /// As it was kept: verified again, by the link that it was verified by.
    ///
    /// Without limits, for what was taken had room.
    mutating func restore(_ note: SignedNote, seenAt: Instant, link: Int) throws(OrderRefusal) -> OrderOutcome {
        guard chain.entries.indices.contains(link) else { throw .unknownLink }
        return try take(Admission(order: try read(note), note: note, seenAt: seenAt, link: link), isNew: false)
    }

    /// What asks to be taken.
    private struct Admission {
        let order: OrderText
        let note: SignedNote
        let seenAt: Instant
        let link: Int
    }

    /// The order, and whether it is for here and one that can be.
    private func read(_ note: SignedNote) throws(OrderRefusal) -> OrderText {
        guard note.text.utf8.count <= OrderText.bytesMax, note.note.utf8.count <= Self.noteBytesMax else { throw .tooLong }
        guard let order = OrderText(text: note.text) else { throw .malformed }
        guard order.host == chain.host else { throw .otherHost }
        guard !order.isRaise || order.level > .open else { throw .raisesNothing }
        guard order.isRaise || order.expires != nil else { throw .paperRaisesOnly }
        return order
    }

    private mutating func take(_ admission: Admission, isNew: Bool) throws(OrderRefusal) -> OrderOutcome {
        let order = admission.order
        if let known = orders[order.id] { return try meet(known, admission) }
        let signers = try Signers(of: admission.note, by: chain.entries[admission.link].link)
        try Self.check(signers, of: admission)
        // What a kept lowering ended stays ended, when a link names it too.
        guard !chain.voided.contains(order.id) || !(isNew || order.isRaise) else { throw .voided }
        guard !order.isRaise || !superseded.contains(order.id) else { return .superseded }
        if isNew { try checkRoom(for: order, signers.officers) }
        orders[order.id] = AcceptedOrder(
            order: order, note: try signers.note(admission.note.text), seenAt: admission.seenAt, link: admission.link,
            officers: signers.officers)
        superseded.formUnion(order.supersedes)
        dropRaises(order.supersedes)
        return superseded.contains(order.id) ? .superseded : .new
    }

    /// One that has the id of an order that is known.
    private mutating func meet(_ known: AcceptedOrder, _ admission: Admission) throws(OrderRefusal) -> OrderOutcome {
        guard known.note.text.utf8.elementsEqual(admission.note.text.utf8) else {
            _ = try Signers(of: admission.note, by: chain.entries[admission.link].link)
            throw .otherTextUnderThatID
        }
        let link = chain.entries[known.link].link
        let signers: Signers
        do {
            signers = try Signers(of: admission.note, by: link)
        } catch .notByAnOfficer {
            // By officers who came later: it is the same order.
            _ = try Signers(of: admission.note, by: chain.entries[admission.link].link)
            return .known
        }
        // Whose note would not have been enough does not count afterwards
        // either: or it would matter which came first.
        guard (try? Self.check(signers, of: admission)) != nil else { return .known }
        let joined = try Signers(of: known.note, by: link).joined(with: signers)
        orders[known.order.id]?.note = try joined.note(known.note.text)
        orders[known.order.id]?.officers = joined.officers
        return .known
    }

    /// Whether its signers may, and it comes in time.
    private static func check(_ signers: Signers, of admission: Admission) throws(OrderRefusal) {
        if !admission.order.isRaise { try signers.checkTwo() }
        guard admission.order.expires.map({ admission.seenAt <= $0 }) ?? true else { throw .expired }
    }

    private func checkRoom(for order: OrderText, _ officers: Set<String>) throws(OrderRefusal) {
        let live = orders.values.filter(isLive)
        guard order.isRaise else {
            let isRoom = orders.values.count { !$0.order.isRaise } < Self.loweringsMax
            let ended = live.count { order.supersedes.contains($0.order.id) }
            guard isRoom, order.level == .open || live.count - ended < Self.liveMax else { throw .tooMany }
            return
        }
        guard live.count < Self.liveMax else { throw .tooMany }
        let hasRoom = officers.contains { officer in
            live.count { $0.order.isRaise && $0.officers.contains(officer) } < Self.liveByOfficerMax
        }
        guard hasRoom else { throw .tooMany }
    }

    private mutating func dropRaises(_ ids: [OrderID]) {
        for id in ids where orders[id]?.order.isRaise == true { orders[id] = nil }
    }
}
