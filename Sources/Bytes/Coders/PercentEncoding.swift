/// Bytes in URIs (RFC 3986 §2.1).
package enum PercentEncoding {
    private static let sign = UInt8(ascii: "%")

    /// Keeps the unreserved characters (§2.3) and `others`, which have to be
    /// such as may stand where the text goes.
    package static func encode(_ text: String, keeping others: StaticString = "") -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) || others.withUTF8Buffer({ $0.contains(byte) }) {
                bytes.append(byte)
            } else {
                Hex.escape(byte, after: sign, to: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name or value of a field of a form, in which `+` is a space
    /// (WHATWG URL §5.1).
    ///
    /// - Returns: `nil` for a sign that no two digits follow, and for what
    ///   is not UTF-8.
    package static func decodeField(_ bytes: some Collection<UInt8>) -> String? {
        guard bytes.contains(where: { $0 == 0x2B || $0 == sign }) else { return String(validating: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x2B: result.append(0x20)
            case sign:
                guard let high = rest.next().flatMap(Hex.value), let low = rest.next().flatMap(Hex.value) else { return nil }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
