/// Base 64 with the URL-safe alphabet and no padding (RFC 4648 §5): how
/// secrets, key bytes and hashes are written in links, cookies and notes.
public enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    private static let values: [UInt8?] = {
        var table = [UInt8?](repeating: nil, count: 256)
        for (value, digit) in alphabet.enumerated() { table[Int(digit)] = UInt8(value) }
        return table
    }()

    public static func encode(_ bytes: some Collection<UInt8>) -> String {
        let count = (bytes.count * 4 + 2) / 3
        return String(unsafeUninitializedCapacity: count) { buffer in
            var position = 0
            var word: UInt32 = 0
            var bits = 0
            for byte in bytes {
                word = (word << 8) | UInt32(byte)
                bits += 8
                while bits >= 6 {
                    bits -= 6
                    buffer[position] = alphabet[Int((word >> UInt32(bits)) & 63)]
                    position += 1
                }
            }
            if bits > 0 {
                buffer[position] = alphabet[Int((word << UInt32(6 - bits)) & 63)]
                position += 1
            }
            return position
        }
    }

    /// `nil` for any other alphabet, padding, an impossible length, or left
    /// over bits that are not zero: each value has exactly one text.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var word: UInt32 = 0
        var bits = 0
        for digit in digits {
            guard let value = values[Int(digit)] else { return nil }
            word = (word << 6) | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
            }
        }
        guard word & ((1 << UInt32(bits)) - 1) == 0 else { return nil }
        return bytes
    }
}
