import Scheduling

/// The part of a `mailto:` URI after the colon (RFC 6068 §2): characters an
/// address may have and a URI may not are percent-encoded.
enum MailtoAddress {
    private static let kept = Set("!$'*+-._~@".utf8)

    static func encode(_ address: EmailAddress) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in address.text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
            case _ where kept.contains(byte): bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
