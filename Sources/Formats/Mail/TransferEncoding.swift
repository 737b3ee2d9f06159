internal import Bytes

/// How a body travels over seven bits (RFC 2045 §6).
enum TransferEncoding: String {
    case base64
    case quotedPrintable = "quoted-printable"

    static let columnsMax = 76

    /// The body, its lines ended by CRLF.
    func encode(_ body: [UInt8]) -> [UInt8] {
        switch self {
        case .base64: Self.lines(of: Array(Base64.standard.encode(body).utf8))
        case .quotedPrintable: Self.quotedPrintable(body)
        }
    }

    private static func lines(of encoded: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for start in stride(from: 0, to: encoded.count, by: columnsMax) {
            result += encoded[start..<min(start + columnsMax, encoded.count)]
            result += [0x0D, 0x0A]
        }
        return result
    }

    /// LF and CRLF are line breaks of the text; everything else that is not
    /// printable ASCII is written `=XX`, and so is a space before a break.
    private static func quotedPrintable(_ body: [UInt8]) -> [UInt8] {
        var output = QuotedPrintableOutput()
        for (index, byte) in body.enumerated() {
            let next = index + 1 < body.count ? body[index + 1] : 0x0A
            let endsLine = next == 0x0A || next == 0x0D
            switch byte {
            case 0x0A: output.breakLine()
            case 0x0D where next == 0x0A && index + 1 < body.count: break
            case 0x20, 0x09: output.append(byte, isLiteral: !endsLine)
            default: output.append(byte, isLiteral: (0x21...0x7E).contains(byte) && byte != 0x3D)
            }
        }
        if !output.isAtLineStart { output.breakLine() }
        return output.bytes
    }
}
