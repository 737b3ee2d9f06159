/// A JSON string (RFC 8259 §7) in the one spelling of RFC 8785 §3.2.2.2:
/// what need not be escaped is not, and control characters have their short
/// escapes.
package enum JSONString {
    /// With its quotes.
    package static func write(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { utf8 in
            var clean = 0
            for position in utf8.indices where utf8[position] < 0x20 || utf8[position] == 0x22 || utf8[position] == 0x5C {
                bytes.append(contentsOf: utf8[clean..<position])
                escape(utf8[position], to: &bytes)
                clean = position + 1
            }
            bytes.append(contentsOf: utf8[clean...])
        }
        bytes.append(0x22)
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x08: bytes += [0x5C, 0x62]
        case 0x09: bytes += [0x5C, 0x74]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0C: bytes += [0x5C, 0x66]
        case 0x0D: bytes += [0x5C, 0x72]
        default: bytes += [0x5C, 0x75, 0x30, 0x30, Hex.digits[Int(byte >> 4)], Hex.digits[Int(byte & 15)]]
        }
    }
}
