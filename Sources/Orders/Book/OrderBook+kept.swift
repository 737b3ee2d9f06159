import Bytes
public import Notary
public import Scheduling

extension OrderBook {
    /// All that is kept, the links first: in an order in which it can be taken.
    public var kept: [KeptNote] {
        chain.entries.enumerated().map { number, entry in
            KeptNote(name: "link \(number)", note: entry.note, seenAt: .distantPast, link: max(0, number - 1))
        }
            + orders.values.sorted { ($0.link, $0.order.id) < ($1.link, $1.order.id) }.map {
                KeptNote(name: $0.order.id.description, note: $0.note, seenAt: $0.seenAt, link: $0.link)
            }
    }

    /// Adds a link or an order, as its first line says.
    ///
    /// - Parameter link: the newest where it was first seen; `nil` for here and now.
    @discardableResult
    public mutating func add(_ note: SignedNote, seenAt: Instant, seenUnder link: Int?) throws(OrderRefusal) -> OrderOutcome {
        if OfficerLink(text: note.text) != nil { return try add(link: note) }
        return try accept(note, seenAt: seenAt, seenUnder: link ?? chain.entries.count - 1)
    }

    /// The names of officers whose key signed; none where a signature is bad.
    public func officers(of note: SignedNote) -> Set<String> { (try? Signers(of: note, by: chain.newest))?.officers ?? [] }
}
