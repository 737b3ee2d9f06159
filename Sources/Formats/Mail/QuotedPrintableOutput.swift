internal import Bytes

/// Lines of quoted-printable text (RFC 2045 §6.7), broken softly before they
/// pass 76 characters.
struct QuotedPrintableOutput {
    private(set) var bytes: [UInt8] = []
    private var column = 0

    var isAtLineStart: Bool { column == 0 }

    mutating func append(_ byte: UInt8, isLiteral: Bool) {
        let width = isLiteral ? 1 : 3
        // The last column is kept for the `=` of a soft break.
        if column + width > TransferEncoding.columnsMax - 1 {
            bytes += [0x3D, 0x0D, 0x0A]
            column = 0
        }
        if isLiteral {
            bytes.append(byte)
        } else {
            Hex.escape(byte, after: 0x3D, to: &bytes)
        }
        column += width
    }

    mutating func breakLine() {
        bytes += [0x0D, 0x0A]
        column = 0
    }
}
