import CQRencode
import Pages
import Serving
import Wording

/// A text as a QR code (ISO/IEC 18004), drawn in the page itself.
enum QRCode {
    /// Modules of white around it, without which readers do not find it.
    private static let quiet = 4

    /// Dark on white in every colour scheme. `nil` for a text that is too long.
    ///
    /// - Parameter label: what it is, for whoever does not see it.
    static func svg(_ text: String, label: String) -> HTML? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let size = width + 2 * quiet
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let first = column
                // The lowest bit of a module says that it is dark.
                while column < width, code.pointee.data[row * width + column] & 1 == 1 { column += 1 }
                if column > first { path += "M\(first + quiet) \(row + quiet)h\(column - first)v1h-\(column - first)z" }
                column += 1
            }
        }
        return """
            <svg class="qr" viewBox="0 0 \(size) \(size)" width="220" height="220" role="img" aria-label="\(label)" shape-rendering="crispEdges">\
            <rect width="\(size)" height="\(size)" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
            """
    }
}
