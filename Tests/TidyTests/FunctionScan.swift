/// Finds functions and initializers and how many lines each takes, from the
/// word `func` or `init` to its closing brace.
enum FunctionScan {
    struct Function {
        let name: String
        /// Of the word `func`, from 1.
        let line: Int
        let lineCount: Int
    }

    /// - Parameter code: what `SwiftText` left.
    static func functions(in code: String) -> [Function] {
        let bytes = Array(code.utf8)
        var functions: [Function] = []
        var line = 1
        for place in bytes.indices {
            if bytes[place] == 0x0A { line += 1 }
            guard let word = ["func", "init"].first(where: { isWord($0, at: place, in: bytes) }),
                let opening = bodyOpening(after: place + word.utf8.count, in: bytes)
            else { continue }
            let closing = bodyClosing(from: opening, in: bytes)
            let lineCount = 1 + bytes[place...closing].count { $0 == 0x0A }
            let name = String(decoding: bytes[place...].prefix { $0 != UInt8(ascii: "(") && $0 != 0x0A }, as: UTF8.self)
            functions.append(Function(name: name, line: line, lineCount: lineCount))
        }
        return functions
    }

    /// A declaration's word: not part of another, not called on something.
    private static func isWord(_ word: String, at place: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[place] == word.utf8.first, bytes[place...].starts(with: word.utf8) else { return false }
        let before = place > 0 ? bytes[place - 1] : 0x20
        let after = place + word.utf8.count
        guard before == 0x20 || before == 0x0A, after < bytes.count else { return false }
        return word == "func" ? bytes[after] == 0x20 : "(?<".utf8.contains(bytes[after])
    }

    /// The brace that opens the body; `nil` for a requirement without one.
    private static func bodyOpening(after start: Int, in bytes: [UInt8]) -> Int? {
        var depth = 0
        for place in start..<bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "{") where depth == 0: return place
            case UInt8(ascii: "}") where depth == 0: return nil
            case 0x0A where depth == 0 && declarationBegins(after: place, in: bytes): return nil
            default: break
            }
        }
        return nil
    }

    private static let declarations = [
        "func", "init", "var", "let", "static", "public", "private", "internal", "fileprivate", "mutating", "case", "@",
        "associatedtype", "subscript", "struct", "enum", "class", "final", "extension", "protocol", "nonisolated", "#if",
        "#else", "#endif",
    ]

    private static func declarationBegins(after newline: Int, in bytes: [UInt8]) -> Bool {
        let line = bytes[(newline + 1)...].drop { $0 == 0x20 }
        return declarations.contains { line.starts(with: $0.utf8) }
    }

    private static func bodyClosing(from opening: Int, in bytes: [UInt8]) -> Int {
        var depth = 0
        for place in opening..<bytes.count {
            if bytes[place] == UInt8(ascii: "{") { depth += 1 }
            if bytes[place] == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        return bytes.count - 1
    }
}
