import Bytes
import Containment
import Crypto
import Notary
import Orders
import Scheduling
import TestKit
import Testing

/// A book in a file: whole, or an error.
@Suite struct OrderBookCodingTests {
    private let officers = Officers()

    /// Two links, a raise by each kind of key, one that outlived its signer, and a lowering.
    private func book() throws -> OrderBook {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .frozen), officers.anne))
        let text = try Officers.raise(2, .restricted, [.all])
        try book.take(Officers.note(text, [officers.otherPasskey.sign(text)]), at: Officers.inTime + 3)
        try book.add(link: officers.without(book.chain))
        try book.take(officers.signed(Officers.lowering(4, of: [3], leaving: .guarded), officers.diane, officers.benoit))
        return book
    }

    private func fault(_ bytes: [UInt8], _ root: Digest32) -> OrderBookFault? {
        do {
            _ = try OrderBook(bytes, root: root)
            return nil
        } catch {
            return error
        }
    }

    /// With a hash that fits, as whoever can write the file can make it.
    private func sealed(_ body: [UInt8]) -> [UInt8] { body + Array(SHA256.hash(data: body)) }

    @Test func itReadsAsItWasWritten() throws {
        let book = try book()
        let again = try OrderBook(book.encoded, root: book.chain.root)
        #expect(try again == book && again.level() == .frozen && again.live.count == 3 && again.isOver(Officers.id(3)))
        #expect(again.encoded == book.encoded)
        let empty = try officers.book()
        #expect(try OrderBook(empty.encoded, root: empty.chain.root) == empty)
    }

    @Test func everyCutIsFound() throws {
        let book = try book()
        let bytes = book.encoded
        for cut in bytes.indices { #expect(fault(Array(bytes[..<cut]), book.chain.root) == .damaged, "\(cut) bytes") }
        #expect(fault(bytes + [0], book.chain.root) == .damaged)
    }

    @Test func everyBitCounts() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .frozen), officers.anne))
        let bytes = book.encoded
        for index in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[index] ^= 1 << UInt8(bit)
                #expect(fault(altered, book.chain.root) == .damaged, "byte \(index), bit \(bit)")
            }
        }
    }

    /// Under a hash that was made to fit, nothing but what is not signed can
    /// be another: the second of the first sight, and the link.
    @Test(arguments: Seeds.standard(1))
    func nothingThatIsSignedCanBeChanged(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let book = try book()
        let body = Array(book.encoded.dropLast(32))
        var read = 0
        for index in body.indices {
            let bit = UInt8.random(in: 0..<8, using: &generator)
            var altered = body
            altered[index] ^= 1 << bit
            guard let other = try? OrderBook(sealed(altered), root: book.chain.root) else { continue }
            read += 1
            #expect(other.live.map(\.order) == book.live.map(\.order) && other.live.map(\.note) == book.live.map(\.note))
            #expect(try other.chain == book.chain && other.isOver(Officers.id(3)), "seed \(seed), byte \(index), bit \(bit)")
        }
        // At most the eight bytes of each second, and of each link.
        #expect((1...4 * 16).contains(read))
    }

    @Test func cutsUnderAHashThatFitsAreFoundToo() throws {
        let book = try book()
        let body = Array(book.encoded.dropLast(32))
        for cut in body.indices { #expect(fault(sealed(Array(body[..<cut])), book.chain.root) != nil, "\(cut) bytes") }
    }

    @Test func itIsVerifiedFromTheRoot() throws {
        let book = try book()
        let other = try officers.link([officers.anne.key, officers.benoit.key, officers.diane.key])
        #expect(fault(book.encoded, other.digest) == .refused(.otherRoot))
        #expect(fault(sealed([2] + book.encoded.dropLast(32).dropFirst()), book.chain.root) == .otherVersion)
        #expect(fault([], book.chain.root) == .damaged && fault(sealed([]), book.chain.root) == .damaged)
        #expect(fault(sealed([1] + [UInt8](repeating: 0, count: 16)), book.chain.root) == .damaged, "no chain is no book")
    }

    /// A file that somebody wrote does not get in what no officer signed.
    @Test func whatIsNotSignedIsNotRead() throws {
        let book = try officers.book()
        func file(_ orders: [(note: SignedNote, link: Int)]) throws -> [UInt8] {
            var writer = ByteWriter()
            writer.raw(Array(book.encoded.dropLast(32 + 8)))
            writer.list(orders) { writer, order in
                writer.integer(Int(Officers.inTime.seconds))
                writer.integer(order.link)
                writer.text(order.note.note)
            }
            return sealed(writer.bytes)
        }
        let root = book.chain.root
        let raise = try officers.signed(Officers.raise(1), officers.anne)
        #expect(try fault(file([(raise, 0)]), root) == nil)
        #expect(try fault(file([(raise, 0), (raise, 0)]), root) == .damaged)
        #expect(try fault(file([(raise, 1)]), root) == .refused(.unknownLink))
        #expect(try fault(file([(officers.signed(Officers.raise(1), officers.stranger), 0)]), root) == .refused(.notByAnOfficer))
        #expect(try fault(file([(officers.signed(Officers.lowering(2, of: [1]), officers.anne), 0)]), root) == .refused(.needsTwo))
        let lowering = try officers.signed(Officers.lowering(2, of: [1]), officers.anne, officers.benoit)
        #expect(try fault(file([(raise, 0), (lowering, 0)]), root) == .damaged, "what is over is not kept")
        #expect(try fault(file([(lowering, 0)]), root) == nil)
        #expect(try fault(file([(officers.signed(Officers.raise(1), officers.anne, officers.stranger), 0)]), root) == .damaged)
    }
}
