/// Swift source with comments and the insides of string literals blanked,
/// line for line, so that what is searched for is code.
///
/// A reasonable reader, not the compiler: it knows line and nested block
/// comments, string literals of one and several lines, raw ones, and
/// interpolation. Regex literals are read as code.
struct SwiftText {
    private let source: [UInt8]
    private var place = 0
    private var code: [UInt8] = []

    /// The code alone: as many lines, in the same places.
    static func code(of text: String) -> String {
        var reader = SwiftText(source: Array(text.utf8))
        reader.readCode(untilClosingParenthesis: false)
        return String(decoding: reader.code, as: UTF8.self)
    }

    private init(source: [UInt8]) { self.source = source }

    private func looksAt(_ text: String) -> Bool { source[place...].starts(with: text.utf8) }

    private mutating func keep() {
        code.append(source[place])
        place += 1
    }

    /// A line break stays one, for the lines to be counted.
    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where place < source.count {
            code.append(source[place] == 0x0A ? 0x0A : 0x20)
            place += 1
        }
    }

    private mutating func readCode(untilClosingParenthesis isNested: Bool) {
        var depth = 0
        while place < source.count {
            switch source[place] {
            case UInt8(ascii: "/") where looksAt("//"):
                while place < source.count, source[place] != 0x0A { blank() }
            case UInt8(ascii: "/") where looksAt("/*"):
                skipBlockComment()
            case UInt8(ascii: "\""):
                readString(hashes: 0)
            case UInt8(ascii: "#"):
                if let hashes = hashesBeforeQuote() { readString(hashes: hashes) } else { keep() }
            case UInt8(ascii: "("):
                depth += 1
                keep()
            case UInt8(ascii: ")") where isNested && depth == 0:
                return
            case UInt8(ascii: ")"):
                depth -= 1
                keep()
            default:
                keep()
            }
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if looksAt("/*") {
                depth += 1
                blank(2)
            } else if looksAt("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && place < source.count
    }

    /// How many `#` stand before a quote here; `nil` when no literal begins.
    private func hashesBeforeQuote() -> Int? {
        let hashes = source[place...].prefix { $0 == UInt8(ascii: "#") }.count
        guard place + hashes < source.count, source[place + hashes] == UInt8(ascii: "\"") else { return nil }
        return hashes
    }

    private mutating func readString(hashes: Int) {
        let marks = String(repeating: "#", count: hashes)
        place += hashes
        code += Array(repeating: 0x20, count: hashes)
        let quotes = looksAt("\"\"\"") ? 3 : 1
        let closing = String(repeating: "\"", count: quotes) + marks
        for _ in 0..<quotes { keep() }
        let escape = "\\" + marks
        while place < source.count {
            switch source[place] {
            case UInt8(ascii: "\"") where looksAt(closing):
                for _ in 0..<quotes { keep() }
                blank(hashes)
                return
            case UInt8(ascii: "\\") where looksAt(escape + "("):
                blank(2 + hashes)
                readCode(untilClosingParenthesis: true)
                blank()
            case UInt8(ascii: "\\") where looksAt(escape):
                blank(2 + hashes)
            default:
                blank()
            }
        }
    }
}
