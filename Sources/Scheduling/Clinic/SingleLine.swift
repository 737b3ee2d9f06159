extension String {
    /// The text on one line: each run of line breaks, tabs and other control
    /// characters is one space, none at the ends. What names a clinic or a
    /// person stands in messages, calendars and lists, where a line break
    /// would begin a line that nobody wrote.
    var onOneLine: String {
        guard unicodeScalars.contains(where: \.breaksLine) else { return self }
        return unicodeScalars.split(whereSeparator: \.breaksLine).map { String($0) }
            .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}

/// What names a clinic or somebody who works there.
public enum DirectoryName {
    /// Longest, in Unicode scalars.
    public static let max = 120

    /// The name as it is kept: one line, without marks that reorder what
    /// stands around it or that nobody sees.
    ///
    /// - Returns: `nil` for none, one without a letter or figure, a longer
    ///   one, and for one of several lines.
    public static func read(_ typed: String) -> String? {
        let trimmed = typed.trimmingWhitespace
        guard !trimmed.unicodeScalars.contains(where: \.breaksLine) else { return nil }
        let name = trimmed.typedLine
        guard name.unicodeScalars.count <= max,
            name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return nil }
        return name
    }

    /// Two spellings of one name are one.
    public static func isSame(_ one: String, _ other: String) -> Bool { NameFold.person(one) == NameFold.person(other) }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1 (U+0085 among them), and the separators U+2028 and U+2029.
    fileprivate var breaksLine: Bool {
        switch value {
        case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
