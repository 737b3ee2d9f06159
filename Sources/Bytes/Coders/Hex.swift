/// Base 16 (RFC 4648 §8): lower case, but where a standard asks for capitals.
package enum Hex {
    static let digits = Array("0123456789abcdef".utf8)
    private static let capitals = Array("0123456789ABCDEF".utf8)

    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            var position = 0
            for byte in bytes {
                buffer[position] = digits[Int(byte >> 4)]
                buffer[position + 1] = digits[Int(byte & 15)]
                position += 2
            }
            return position
        }
    }

    /// `nil` for upper case, any other alphabet, or an odd length.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 2)
        var high: UInt8?
        for digit in text.utf8 {
            guard !(0x41...0x46).contains(digit), let value = value(of: digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil ? bytes : nil
    }

    /// After `sign`, the two capital digits of a byte: `%` begins them in a
    /// URI (RFC 3986 §2.1), `=` in quoted-printable text (RFC 2045 §6.7).
    package static func escape(_ byte: UInt8, after sign: UInt8, to bytes: inout [UInt8]) {
        bytes.append(sign)
        bytes.append(capitals[Int(byte >> 4)])
        bytes.append(capitals[Int(byte & 15)])
    }

    /// Of a digit of either case; `nil` for anything else.
    package static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
