public import Bytes
internal import Crypto
internal import Notary
internal import Scheduling

/// The whole book as bytes, for a file.
extension OrderBook {
    private static let version: UInt8 = 1

    /// A version, the notes of the chain, each order with the second of its
    /// first sight and its link, in the order of their ids, and SHA-256 of all that.
    public var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.byte(Self.version)
        writer.list(chain.entries) { $0.text($1.note.note) }
        writer.list(orders.values.sorted { $0.order.id < $1.order.id }) { writer, accepted in
            writer.integer(Int(accepted.seenAt.seconds))
            writer.integer(accepted.link)
            writer.text(accepted.note.note)
        }
        writer.digest(Self.digest(of: writer.bytes))
        return writer.bytes
    }

    /// Reads what ``encoded`` writes, and verifies each link and each order
    /// again: that the hash fits shows that the bytes are whole, and nothing of
    /// who wrote them. Seconds and links of orders are as they were kept.
    ///
    /// - Parameter root: SHA-256 of the text of the first link, from elsewhere.
    public init(_ bytes: [UInt8], root: Digest32) throws(OrderBookFault) {
        let body = Array(bytes.dropLast(Digest32.byteCount))
        guard bytes.count > Digest32.byteCount, Self.digest(of: body).bytes == Array(bytes.suffix(Digest32.byteCount)) else {
            throw .damaged
        }
        guard body.first == Self.version else { throw .otherVersion }
        guard let (links, orders) = try? Self.read(Array(body.dropFirst())), let first = links.first else { throw .damaged }
        do {
            self.init(chain: try OfficerChain(root: root, first))
            for link in links.dropFirst() { try add(link: link) }
            for (note, seenAt, link) in orders { _ = try restore(note, seenAt: seenAt, link: link) }
        } catch {
            throw .refused(error)
        }
        // Nothing stands there twice, in another order, or though it is over.
        guard encoded == bytes else { throw .damaged }
    }

    private typealias Kept = (note: SignedNote, seenAt: Instant, link: Int)

    private static func read(_ bytes: [UInt8]) throws(ByteError) -> (links: [SignedNote], orders: [Kept]) {
        var reader = ByteReader(bytes)
        let links = try reader.list { reader throws(ByteError) in try note(&reader) }
        let orders = try reader.list { reader throws(ByteError) -> Kept in
            let seenAt = Instant(seconds: Int64(try reader.integer()))
            let link = try reader.integer()
            return (try note(&reader), seenAt, link)
        }
        try reader.finish()
        return (links, orders)
    }

    private static func note(_ reader: inout ByteReader) throws(ByteError) -> SignedNote {
        do {
            return try SignedNote(try reader.bytes())
        } catch {
            throw .malformed
        }
    }

    private static func digest(of bytes: [UInt8]) -> Digest32 { SHA256.hash(data: bytes).withUnsafeBytes { Digest32(exactly: $0) } }
}
