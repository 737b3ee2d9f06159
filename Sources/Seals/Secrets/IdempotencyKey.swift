/// The client's own name for a call (`Idempotency-Key`), so that the same
/// call again is the same call.
///
/// Without a session it is more than a name: what it holds is derived from
/// it, so whoever could guess it would have the hold. It is therefore a
/// secret of 128 bits at least, or it is none.
public struct IdempotencyKey: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    public static let bitsMin = 128
    /// Characters, each a visible one of ASCII.
    public static let lengths = 20...128
    /// What is drawn has many different characters, what is counted up has few.
    private static let differentMin = 6

    /// As the client sent it.
    public let bytes: [UInt8]

    /// `nil` unless it can have 128 random bits, by its alphabet and length:
    /// 22 characters of base64url, 32 hexadecimal digits. A UUID of version 4
    /// is taken too: six of its bits are fixed (RFC 9562 §5.4), and it is what
    /// clients of this header draw. One that is made of the time is not.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard Self.lengths.contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }),
            Set(bytes).count >= Self.differentMin, !Self.isPredictableUUID(bytes), Self.hundredthsOfBits(bytes) >= Self.bitsMin * 100
        else { return nil }
        self.bytes = bytes
    }

    /// The most that characters of this alphabet can say: the logarithm of
    /// how many the alphabet has.
    private static func hundredthsOfBits(_ bytes: [UInt8]) -> Int {
        // Between groups of digits a hyphen says nothing; in base64url it does.
        let digits = bytes.filter { $0 != UInt8(ascii: "-") }
        if digits.allSatisfy(isDecimal) { return 332 * digits.count }
        if digits.allSatisfy(isHexadecimal) { return 400 * digits.count }
        let isMixed = bytes.contains { (0x41...0x5A).contains($0) } && bytes.contains { (0x61...0x7A).contains($0) }
        let others = bytes.filter { !isDecimal($0) && !(0x61...0x7A).contains($0 | 0x20) }
        if others.isEmpty { return (isMixed ? 595 : 516) * bytes.count }
        if others.allSatisfy("-_+/=".utf8.contains) { return (isMixed ? 600 : 516) * bytes.count }
        return 655 * bytes.count
    }

    /// 8-4-4-4-12 hexadecimal digits (RFC 9562 §4), of another version than 4.
    private static func isPredictableUUID(_ bytes: [UInt8]) -> Bool {
        bytes.count == 36 && bytes[14] != UInt8(ascii: "4")
            && bytes.indices.allSatisfy { [8, 13, 18, 23].contains($0) ? bytes[$0] == UInt8(ascii: "-") : isHexadecimal(bytes[$0]) }
    }

    private static func isDecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isHexadecimal(_ byte: UInt8) -> Bool { isDecimal(byte) || (0x61...0x66).contains(byte | 0x20) }

    /// Says what it is, never its content.
    public var description: String { "\(Self.self)(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
