extension String {
    /// One line as somebody typed or pasted it, without what nobody sees.
    ///
    /// Web pages, chats and spreadsheets put marks around what is copied from
    /// them: directions, joints, soft hyphens, spaces that do not break. Where
    /// they mean nothing they go; a joiner stays inside a word of a script
    /// that is spelled with it (The Unicode Standard §23.2). Spaces of every
    /// kind and tabs are one space, none at the ends. Line breaks stay,
    /// for whoever reads the line to refuse.
    public var typedLine: String {
        let scalars = unicodeScalars.map { $0.isSpace ? " " : $0 }.filter { !$0.isUnseen || $0.isJoiner }
        var line = UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == " ", line.last ?? " " == " " { continue }
            if scalar.isJoiner {
                guard index + 1 < scalars.count, let before = line.last, before.isSpelledWithJoiners,
                    scalars[index + 1].isSpelledWithJoiners
                else { continue }
            }
            line.append(scalar)
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// What is typed of numbers, codes and addresses, where no joiner means anything.
    public var typedCode: String {
        let line = typedLine
        return line.unicodeScalars.contains(where: \.isJoiner) ? String(line.unicodeScalars.filter { !$0.isJoiner }) : line
    }
}

extension Unicode.Scalar {
    /// Of every width and kind, tabs included; no line break.
    fileprivate var isSpace: Bool { self == "\t" || properties.generalCategory == .spaceSeparator }

    /// A format character that draws nothing.
    fileprivate var isUnseen: Bool { properties.generalCategory == .format && properties.isDefaultIgnorableCodePoint }

    fileprivate var isJoiner: Bool { self == "\u{200C}" || self == "\u{200D}" }

    /// Letters and marks beyond Latin, Greek, Cyrillic, Armenian and Hebrew,
    /// in which nothing is joined.
    fileprivate var isSpelledWithJoiners: Bool {
        guard value >= 0x600 else { return false }
        return switch properties.generalCategory {
        case .otherLetter, .nonspacingMark, .spacingMark, .modifierLetter: true
        default: false
        }
    }
}
