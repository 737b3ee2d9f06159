/// Reads back what `CanonicalWriter` writes, and no other spelling of it.
package struct CanonicalReader {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ text: String) { bytes = Array(text.utf8) }

    package var isAtEnd: Bool { position == bytes.count }

    /// Steps over `json` if it comes next.
    package mutating func raw(_ json: String) -> Bool {
        let expected = json.utf8
        guard bytes.count - position >= expected.count, bytes[position..<(position + expected.count)].elementsEqual(expected)
        else { return false }
        position += expected.count
        return true
    }

    /// A whole number from 0, without sign or leading zero, of at most 15
    /// digits (RFC 8785 §3.2.2.3 writes such numbers as they are).
    package mutating func integer() -> Int? {
        let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
        guard (1...15).contains(digits.count), digits.count == 1 || digits.first != 0x30 else { return nil }
        position += digits.count
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// A string in its canonical escaping; `nil` for anything else.
    package mutating func string() -> String? {
        guard position < bytes.count, bytes[position] == 0x22 else { return nil }
        let start = position
        var end = start + 1
        var value: [UInt8] = []
        while end < bytes.count, bytes[end] != 0x22 {
            if bytes[end] == 0x5C {
                guard let (byte, length) = Self.unescape(bytes[end...]) else { return nil }
                value.append(byte)
                end += length
            } else {
                value.append(bytes[end])
                end += 1
            }
        }
        guard end < bytes.count, let text = String(validating: value, as: UTF8.self) else { return nil }
        var again = CanonicalWriter(capacity: value.count + 2)
        again.string(text)
        guard again.text.utf8.elementsEqual(bytes[start...end]) else { return nil }
        position = end + 1
        return text
    }

    /// The control character that an escape stands for, and the escape's length.
    private static func unescape(_ bytes: ArraySlice<UInt8>) -> (UInt8, Int)? {
        let escape = Array(bytes.prefix(6))
        guard escape.count >= 2 else { return nil }
        switch escape[1] {
        case 0x22, 0x5C: return (escape[1], 2)
        case 0x62: return (0x08, 2)
        case 0x74: return (0x09, 2)
        case 0x6E: return (0x0A, 2)
        case 0x66: return (0x0C, 2)
        case 0x72: return (0x0D, 2)
        case 0x75:
            guard escape.count == 6, let code = UInt8(String(decoding: escape[2...], as: UTF8.self), radix: 16) else { return nil }
            return (code, 6)
        default: return nil
        }
    }
}
