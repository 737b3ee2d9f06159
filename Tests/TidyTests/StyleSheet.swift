import Foundation

/// The selectors of one of the project's style sheets, as they are written.
struct StyleSheet: CustomStringConvertible {
    let path: String
    let selectors: [String]
    var description: String { path }

    init(path: String) throws {
        try self.init(path: path, text: Repository.File(path: path).text())
    }

    init(path: String, text: String) {
        let bare = text.replacing(/(?s)\/\*.*?\*\//, with: "")
        self.path = path
        // What stands before a brace: a rule's selectors, or a condition that begins with "@".
        selectors = bare.matches(of: /([^{};]+)\{/)
            .map { $0.1.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.hasPrefix("@") }
            .flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } }
    }

    /// Classes that say in what state a thing of another class is: "held" of `.line.held`.
    var states: Set<String> {
        Set(
            selectors.flatMap { selector in
                selector.matches(of: /(?:\.[\w-]+){2,}/).flatMap { $0.0.split(separator: ".").dropFirst().map(String.init) }
            })
    }

    /// Classes that are a thing by themselves: a selector begins with nothing but them.
    var things: Set<String> {
        Set(selectors.compactMap { $0.firstMatch(of: /^\.([\w-]+)(?![\w.-])/).map { String($0.1) } })
    }
}
