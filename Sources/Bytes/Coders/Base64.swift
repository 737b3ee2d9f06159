/// Base 64 (RFC 4648 §4, §5), strictly: each value has exactly one text.
package struct Base64: Sendable {
    /// §5 without padding: how secrets, key bytes and hashes are written in
    /// links, cookies and notes.
    package static let url = Base64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", isPadded: false)
    /// §4: in mail, and what a text gateway signs with.
    package static let standard = Base64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", isPadded: true)
    /// §4 without padding: in a stored password (PHC string format).
    package static let unpadded = Base64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", isPadded: false)

    private static let padding = UInt8(ascii: "=")
    private static let noValue: UInt8 = 0xFF

    private let digits: [UInt8]
    /// Of each byte; `noValue` for what is no digit.
    private let values: [UInt8]
    private let isPadded: Bool

    private init(_ alphabet: StaticString, isPadded: Bool) {
        digits = alphabet.withUTF8Buffer { Array($0) }
        var table = [UInt8](repeating: Self.noValue, count: 256)
        for (value, digit) in digits.enumerated() { table[Int(digit)] = UInt8(value) }
        values = table
        self.isPadded = isPadded
    }

    package func encode(_ bytes: some Collection<UInt8>) -> String {
        let length = bytes.count
        let count = isPadded ? (length + 2) / 3 * 4 : (length * 4 + 2) / 3
        return String(unsafeUninitializedCapacity: count) { buffer in
            var position = 0
            var word: UInt32 = 0
            var bits = 0
            for byte in bytes {
                word = (word << 8) | UInt32(byte)
                bits += 8
                while bits >= 6 {
                    bits -= 6
                    buffer[position] = digits[Int((word >> UInt32(bits)) & 63)]
                    position += 1
                }
            }
            if bits > 0 {
                buffer[position] = digits[Int((word << UInt32(6 - bits)) & 63)]
                position += 1
            }
            while position < count {
                buffer[position] = Self.padding
                position += 1
            }
            return position
        }
    }

    /// `nil` for white space, another alphabet, padding that is missing or
    /// where none belongs, an impossible length, or left over bits that are
    /// not zero.
    package func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3 / 4)
        var word: UInt32 = 0
        var bits = 0
        var count = 0
        var padded = 0
        for digit in text.utf8 {
            count += 1
            if isPadded, digit == Self.padding {
                padded += 1
                continue
            }
            let value = values[Int(digit)]
            guard value != Self.noValue, padded == 0 else { return nil }
            word = (word << 6) | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
            }
        }
        guard bits < 6, word & ((1 << UInt32(bits)) - 1) == 0 else { return nil }
        guard !isPadded || (count.isMultiple(of: 4) && padded < 3) else { return nil }
        return bytes
    }
}
