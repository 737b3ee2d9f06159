import Containment
import Notary
import Orders
import TestKit
import Testing

/// Nothing of a signed order can be changed or cut away.
@Suite struct SignedOrderTests {
    private let officers = Officers()

    /// With no signature more than each needs.
    private func notes() throws -> [SignedNote] {
        let (raise, lowering) = (try Officers.raise(2), try Officers.lowering(3, of: [1], leaving: .guarded))
        return [
            try officers.signed(Officers.raise(1), officers.anne),
            try Officers.note(raise, [officers.passkey.sign(raise)]),
            try Officers.note(lowering, [officers.passkey.sign(lowering), officers.benoit.sign(lowering)]),
        ]
    }

    private func isTaken(_ bytes: [UInt8], _ book: OrderBook) -> Bool {
        var book = book
        guard let note = try? SignedNote(bytes) else { return false }
        return book.refusal(note) == nil
    }

    @Test(arguments: 0..<3)
    func everyBitCounts(_ number: Int) throws {
        let (bytes, book) = (Array(try notes()[number].note.utf8), try officers.book())
        #expect(isTaken(bytes, book))
        for index in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[index] ^= 1 << UInt8(bit)
                #expect(!isTaken(altered, book), "byte \(index), bit \(bit)")
            }
        }
    }

    @Test(arguments: 0..<3)
    func everyCutIsRefused(_ number: Int) throws {
        let (bytes, book) = (Array(try notes()[number].note.utf8), try officers.book())
        for cut in bytes.indices {
            #expect(!isTaken(Array(bytes[..<cut]), book), "the first \(cut) bytes")
            #expect(cut == 0 || !isTaken(Array(bytes[cut...]), book), "without the first \(cut) bytes")
        }
    }
}
