/// The text of a file whose encoding is not stated: UTF-8 when the bytes are
/// valid UTF-8, otherwise windows-1252.
///
/// Statistics Canada publishes its facility list in windows-1252; spreadsheet
/// programs write either. Accented Latin text in windows-1252 is never valid
/// UTF-8 by accident, so the test decides safely.
struct DecodedText: Equatable {
    enum Encoding: String, Equatable {
        case utf8 = "utf-8"
        case windows1252 = "windows-1252"
    }

    let text: String
    let encoding: Encoding

    /// Files beyond this are refused before they are read whole.
    static let bytesMax = 64 << 20

    /// - Returns: `nil` when the bytes are neither (five byte values mean
    ///   nothing in windows-1252), or when a NUL says that it is no text.
    init?(_ bytes: [UInt8]) {
        guard !bytes.contains(0) else { return nil }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) {
            self.text = text
            encoding = .utf8
            return
        }
        var scalars = String.UnicodeScalarView()
        for byte in body {
            guard let scalar = Self.windows1252(byte) else { return nil }
            scalars.append(scalar)
        }
        text = String(scalars)
        encoding = .windows1252
    }

    /// WHATWG Encoding, index windows-1252, without its five control codes.
    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let value = upper[Int(byte - 0x80)]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
