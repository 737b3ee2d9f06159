import Bytes
import FoundationEssentials
import Pages
import Serving

/// Enough of RFC 5322 and MIME to read back a message of this program's own:
/// folded headers, encoded words in base64, one quoted-printable plain part.
struct MailReading {
    private let headers: [(name: String, value: String)]
    private let body: [String]

    /// `nil` for bytes that are not ASCII, as every message of ours is.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        let end = lines.firstIndex(of: "") ?? lines.count
        headers = Self.unfolded(lines[..<end])
        body = Array(lines[min(end + 1, lines.count)...])
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }.map { Self.decodedWords($0.value) }
    }

    /// The first `text/plain` part.
    var plainText: String? {
        guard let start = body.firstIndex(where: { $0.lowercased().hasPrefix("content-type: text/plain") }) else { return nil }
        let rest = body[start...]
        guard let blank = rest.firstIndex(of: "") else { return nil }
        let content = body[(blank + 1)...].prefix { !$0.hasPrefix("--=_") }
        return Self.quotedPrintable(content)
    }

    private static func unfolded(_ lines: ArraySlice<String>) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for line in lines {
            if line.first == " " || line.first == "\t", !headers.isEmpty {
                headers[headers.count - 1].value += line
            } else if let colon = line.firstIndex(of: ":") {
                headers.append((String(line[..<colon]), String(line[line.index(after: colon)...]).trimmedSpaces))
            }
        }
        return headers
    }

    /// Encoded words side by side are one text (RFC 2047 §6.2).
    private static func decodedWords(_ value: String) -> String {
        var bytes: [UInt8] = []
        var wasEncoded = false
        for (index, word) in value.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let prefix = "=?utf-8?B?"
            let isWord = word.hasPrefix(prefix) && word.hasSuffix("?=")
            if isWord, let data = Base64.standard.decode(word.dropFirst(prefix.count).dropLast(2)) {
                if index > 0, !wasEncoded { bytes.append(0x20) }
                bytes += data
                wasEncoded = true
            } else {
                if index > 0 { bytes.append(0x20) }
                bytes += word.utf8
                wasEncoded = false
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// RFC 2045 §6.7.
    private static func quotedPrintable(_ lines: ArraySlice<String>) -> String {
        var bytes: [UInt8] = []
        for line in lines {
            var rest = Array(line.utf8)[...]
            let isSoft = rest.last == 0x3D
            if isSoft { rest.removeLast() }
            while let byte = rest.popFirst() {
                if byte == 0x3D, let high = rest.first.flatMap(Hex.value), let low = rest.dropFirst().first.flatMap(Hex.value) {
                    bytes.append(high << 4 | low)
                    rest.removeFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            if !isSoft { bytes.append(0x0A) }
        }
        return String(decoding: bytes, as: UTF8.self).trimmedSpaces
    }
}
