internal import CQRencode

/// A text as a QR code (ISO/IEC 18004): dark and light squares, which are
/// drawn in a page or on a terminal.
///
/// Its bytes are the text's in UTF-8, in one segment: readers guess that
/// encoding, and some stumble over the mark that would say it.
public struct QRCode: Sendable, Hashable {
    /// How much of it may be unreadable, and how much it holds therefore.
    public enum Correction: Sendable, Hashable, CaseIterable {
        /// About 7 %: for a screen, which is clean and whose squares are few.
        case low
        /// About 15 %: for paper, which is folded, and for whatever is read once in a hurry.
        case medium

        /// The longest text, in bytes: version 40 in byte mode (ISO/IEC 18004:2015, table 7).
        public var bytesMax: Int {
            switch self {
            case .low: 2_953
            case .medium: 2_331
            }
        }
    }

    /// Squares of light around it, without which readers do not find it (§6.3.8).
    static let quiet = 4

    /// Of a side, in squares, without what is around it: 21 to 177.
    public let width: Int
    /// Row by row from the top; whether each is dark.
    private let squares: [Bool]

    /// - Throws: ``QRCodeTooLong``.
    public init(_ text: String, _ correction: Correction) throws(QRCodeTooLong) {
        let bytes = Array(text.utf8)
        let level =
            switch correction {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            }
        // Version 0 is the smallest that holds it. An empty text has no code either: it is as well asked for by mistake.
        guard bytes.count <= correction.bytesMax, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, level) else {
            throw QRCodeTooLong(bytes: bytes.count, bytesMax: correction.bytesMax)
        }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        // The lowest bit of a square says that it is dark.
        squares = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Also of what is around it, which is light.
    func isDark(_ row: Int, _ column: Int) -> Bool {
        (0..<width).contains(row) && (0..<width).contains(column) && squares[row * width + column]
    }
}
