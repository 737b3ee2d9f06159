import Bytes
import Seals

/// What somebody brings who was asked for the cost of a hold: the ticket, and
/// what they computed for it; without that they have waited.
public struct CostPayment: Sendable, Equatable {
    public let ticket: CostTicket
    public let nonce: CostNonce?

    public init(_ ticket: CostTicket, _ nonce: CostNonce?) {
        self.ticket = ticket
        self.nonce = nonce
    }

    /// Whether SHA-256 of the ticket's text and the nonce's, one after the
    /// other, begins with as many zero bits as the ticket says.
    package var isWorked: Bool {
        guard let nonce else { return false }
        return Self.leadingZeroBits(Digest.sha256(Array((ticket.text + nonce.text).utf8)).bytes) >= ticket.bits
    }

    private static func leadingZeroBits(_ bytes: [UInt8]) -> Int {
        guard let first = bytes.firstIndex(where: { $0 != 0 }) else { return 8 * bytes.count }
        return 8 * first + bytes[first].leadingZeroBitCount
    }
}
