/// The lines of a text that officers sign, in their fixed order: each a word,
/// a space and a value.
///
/// Compared byte by byte: `hasPrefix` takes a space and an accent after it
/// for one character.
struct OrderLines {
    private var left: ArraySlice<String>

    /// - Returns: `nil` unless a line feed ends the text.
    init?(_ text: String) {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true else { return nil }
        left = lines.dropLast().map { String(Substring($0)) }[...]
    }

    var isAtEnd: Bool { left.isEmpty }

    /// What stands before `end` in the next line.
    mutating func head(before end: String) -> String? {
        guard let line = left.first?.utf8, line.count > end.utf8.count, line.suffix(end.utf8.count).elementsEqual(end.utf8) else {
            return nil
        }
        left.removeFirst()
        return String(Substring(line.dropLast(end.utf8.count)))
    }

    /// The value of the next line, if it begins with that word.
    mutating func value(_ word: String) -> String? {
        guard let line = left.first?.utf8, line.starts(with: "\(word) ".utf8) else { return nil }
        left.removeFirst()
        return String(Substring(line.dropFirst(word.utf8.count + 1)))
    }

    /// The values of all lines that follow and begin with that word.
    mutating func values(_ word: String) -> [String] {
        var values: [String] = []
        while let value = value(word) { values.append(value) }
        return values
    }

    /// Ids with spaces between, or `-` for none.
    mutating func ids(_ word: String) -> [OrderID]? {
        guard let value = value(word) else { return nil }
        guard value != "-" else { return [] }
        let ids = value.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { OrderID(String(Substring($0))) }
        return ids.contains(nil) ? nil : ids.compactMap { $0 }
    }

    static func text(of ids: [OrderID]) -> String { ids.isEmpty ? "-" : ids.map(\.description).joined(separator: " ") }
}
