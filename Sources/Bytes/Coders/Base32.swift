/// Base 32 (RFC 4648 §6) without padding, as people copy the secret of
/// one-time codes. Ids are written in another alphabet.
package enum Base32 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 8 + 4) / 5)
        var word: UInt32 = 0
        var bits = 0
        for byte in bytes {
            word = (word << 8) | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(digits[Int((word >> UInt32(bits)) & 31)])
            }
        }
        if bits > 0 { text.append(digits[Int((word << UInt32(5 - bits)) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
