import Foundation

/// What each module may import: the table of `docs/architecture.md`, and the
/// same said to the compiler in `Package.swift`.
enum ImportTable {
    /// The toolchain's own modules: free to all but the domain.
    static let standard: Set = [
        "Swift", "Synchronization", "RegexBuilder", "Observation", "Dispatch", "Foundation", "FoundationEssentials",
        "FoundationNetworking", "Glibc", "Musl", "Darwin",
    ]
    /// The domain, and the coders below it, need nothing but the language.
    static let bare: Set = ["Bytes", "Scheduling"]

    static func documented() throws -> [String: Set<String>] {
        let lines = try Repository.File(path: "docs/architecture.md").text().split(separator: "\n")
        guard let header = lines.firstIndex(of: "| module | holds | imports |") else { return [:] }
        var table: [String: Set<String>] = [:]
        for line in lines[(header + 2)...].prefix(while: { $0.hasPrefix("|") }) {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3 else { continue }
            let names = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            table[cells[0]] = Set(names).subtracting(["—"])
        }
        return table
    }

    /// The dependencies `Package.swift` gives each module of `Sources`.
    static func declared() throws -> [String: Set<String>] {
        let text = try Repository.File(path: "Package.swift").text()
        let aliases = Dictionary(
            uniqueKeysWithValues: text.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/)
                .map { (String($0.1), String($0.2)) }
        )
        var table: [String: Set<String>] = [:]
        // Debian's libraries, by a module map or by a few functions in C.
        for match in text.matches(of: /\.(?:systemLibrary|target)\(\s*name: "(C[A-Z]\w+)"/) { table[String(match.1)] = [] }
        for match in text.matches(of: /room\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?(?:,\s*plugins: \[[^\]]*\])?\s*\)/) {
            table[String(match.1)] = names(in: match.2 ?? "", aliases)
        }
        for match in text.matches(of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/) {
            table[String(match.1)] = names(in: match.2, aliases)
        }
        return table
    }

    /// Names in quotes, products by theirs, and constants by their meaning.
    private static func names(in list: Substring, _ aliases: [String: String]) -> Set<String> {
        let products = list.replacing(/\.product\(name: ("\w+"), package: "[^"]*"\)/) { String($0.1) }
        return Set(
            products.split(separator: ",").compactMap { item -> String? in
                let name = item.trimmingCharacters(in: .whitespacesAndNewlines)
                guard !name.isEmpty else { return nil }
                return name.hasPrefix("\"") ? name.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) : aliases[name] ?? name
            })
    }

    /// The modules a file imports.
    static func imports(in code: String) -> Set<String> {
        let kinds = "(?:(?:struct|class|enum|protocol|func|var|let|typealias) +)?"
        let pattern =
            "(?m)^[ \\t]*(?:@\\w+(?:\\([^)]*\\))? +)*(?:(?:public|package|internal|fileprivate|private) +)?import +"
            + kinds + "(\\w+)"
        guard let expression = try? Regex(pattern, as: (Substring, Substring).self) else { return [] }
        return Set(code.matches(of: expression).map { String($0.output.1) })
    }
}
