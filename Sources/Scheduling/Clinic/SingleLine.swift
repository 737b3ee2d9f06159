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

extension Unicode.Scalar {
    /// C0, DEL and C1 (U+0085 among them), and the separators U+2028 and U+2029.
    fileprivate var breaksLine: Bool {
        switch value {
        case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
