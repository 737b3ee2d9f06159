/// Names that are declared and nowhere named again: what nothing but its own
/// tests calls. A reader of words, not the compiler: of two things with one
/// name, each keeps the other alive.
enum DeclarationScan {
    struct Declaration: Hashable {
        let name: String
        /// From 1.
        let line: Int
    }

    private static let keywords: Set<Substring> = [
        "func", "var", "let", "struct", "enum", "class", "actor", "protocol", "typealias",
    ]

    /// What protocols of libraries ask for, and the compiler calls.
    private static let demanded: Set<String> = [
        "InboundIn", "InboundOut", "OutboundIn", "OutboundOut", "channelActive", "channelInactive", "channelRead", "channelReadComplete",
        "channelWritabilityChanged", "userInboundEventTriggered", "handlerRemoved", "errorCaught", "decodeLast", "customMirror",
        "callAsFunction", "CodingKeys",
    ]

    /// - Parameter code: what `SwiftText` left.
    static func declarations(in code: String) -> [Declaration] {
        var found: [Declaration] = []
        for (offset, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = words(in: line)
            if words.first == "case" || words.starts(with: ["indirect", "case"]), !line.contains(":") || line.contains("(") {
                found += cases(in: line).map { Declaration(name: $0, line: offset + 1) }
                continue
            }
            for (keyword, name) in zip(words, words.dropFirst()) where keywords.contains(keyword) && line.contains("\(keyword) \(name)") {
                found.append(Declaration(name: String(name), line: offset + 1))
            }
        }
        return found
    }

    /// The names of `case a, b(Int), c = 3`; none of a pattern, whose names begin with a dot.
    private static func cases(in line: Substring) -> [String] {
        guard let word = line.firstRange(of: "case ") else { return [] }
        var depth = 0
        var part = ""
        var parts: [String] = []
        for letter in line[word.upperBound...] {
            switch letter {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "," where depth == 0:
                parts.append(part)
                part = ""
            default: if depth == 0 { part.append(letter) }
            }
        }
        return (parts + [part]).compactMap { part in
            let text = part.drop { $0 == " " }
            guard text.first?.isLowercase == true else { return nil }
            let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            let rest = text[name.endIndex...].drop { $0 == " " }
            return name != "let" && name != "var" && (rest.isEmpty || rest.first == "=") ? String(name) : nil
        }
    }

    static func words(in text: some StringProtocol) -> [Substring] {
        Substring(text).split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }

    /// - Parameter codes: of all sources.
    /// - Returns: what is declared somewhere and named nowhere else.
    static func unused(in codes: [(path: String, code: String)]) -> [(path: String, declaration: Declaration)] {
        var named: [Substring: Int] = [:]
        var declared: [String: [(path: String, declaration: Declaration)]] = [:]
        for (path, code) in codes {
            for word in words(in: code) { named[word, default: 0] += 1 }
            for declaration in declarations(in: code) where !demanded.contains(declaration.name) {
                declared[declaration.name, default: []].append((path, declaration))
            }
        }
        return declared.filter { named[Substring($0.key), default: 0] <= $0.value.count }.flatMap(\.value)
            .sorted { ($0.path, $0.declaration.line) < ($1.path, $1.declaration.line) }
    }
}
