import Foundation

/// What is banned and used all the same, each with its reason:
/// `allowed.txt`, lines of `path: call: reason`.
struct AllowList {
    struct Entry: Hashable {
        let path: String
        let call: String
        let reason: String
    }

    let entries: [Entry]

    init() throws {
        let text = try Repository.File(path: "Tests/TidyTests/allowed.txt").text()
        entries = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: ":", maxSplits: 2).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 3, !parts[2].isEmpty else { throw Malformed(line: String(line)) }
            return Entry(path: parts[0], call: parts[1], reason: parts[2])
        }
    }

    func allows(_ call: String, in path: String) -> Bool {
        entries.contains { $0.path == path && $0.call == call }
    }

    struct Malformed: Error {
        let line: String
    }
}
