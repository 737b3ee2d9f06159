extension String {
    /// Several lines as somebody typed them: line ends are line feeds, and
    /// there is no space around the whole.
    var typedParagraphs: String {
        var text = String.UnicodeScalarView()
        // One character in Swift, two scalars here.
        for character in self {
            text.append(contentsOf: character == "\r\n" || character == "\r" ? "\n".unicodeScalars : String(character).unicodeScalars)
        }
        while let last = text.last, last.properties.isWhitespace { text.removeLast() }
        while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
        return String(text)
    }

    /// Whether it holds nothing that would disturb what stands around it: no
    /// control character but line feeds, no mark that reorders text.
    var arePlainParagraphs: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar == "\n"
            case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
            case .surrogate, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }
}
