/// Bytes as letters and digits (RFC 4648), without padding: one alphabet, each
/// digit standing for the same number of bits.
struct BaseText {
    /// Links, and the challenge in what a browser signs (§5).
    static let base64URL = BaseText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", bitsPerDigit: 6)
    /// Salt and hash in a stored password (§4).
    static let base64 = BaseText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", bitsPerDigit: 6)
    /// The secret of one-time codes, as people copy it (§6).
    static let base32 = BaseText("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bitsPerDigit: 5)

    private let digits: [UInt8]
    private let bitsPerDigit: Int

    private init(_ alphabet: StaticString, bitsPerDigit: Int) {
        digits = alphabet.withUTF8Buffer { Array($0) }
        self.bitsPerDigit = bitsPerDigit
    }

    func encode(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 8 + bitsPerDigit - 1) / bitsPerDigit)
        var word = 0
        var bits = 0
        for byte in bytes {
            word = (word << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= bitsPerDigit {
                bits -= bitsPerDigit
                text.append(digits[(word >> bits) & (digits.count - 1)])
            }
        }
        if bits > 0 { text.append(digits[(word << (bitsPerDigit - bits)) & (digits.count - 1)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// `nil` for another alphabet, padding, an impossible length, or left over
    /// bits that are not zero: each value has exactly one text.
    func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * bitsPerDigit / 8)
        var word = 0
        var bits = 0
        for digit in text.utf8 {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            word = (word << bitsPerDigit | value) & 0xFFFF
            bits += bitsPerDigit
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> bits))
            }
        }
        guard bits < bitsPerDigit, word & ((1 << bits) - 1) == 0 else { return nil }
        return bytes
    }
}
