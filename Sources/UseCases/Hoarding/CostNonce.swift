/// What makes a ticket's hash small enough: 1 to 32 characters of base64url,
/// chosen by whoever computes.
public struct CostNonce: Sendable, Equatable {
    public let text: String

    private static let lengthMax = 32

    public init?(_ text: String) {
        guard (1...Self.lengthMax).contains(text.utf8.count) else { return nil }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                continue
            default: return nil
            }
        }
        self.text = text
    }
}
