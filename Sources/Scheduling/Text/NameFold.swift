internal import CICU

/// Names compared the way people type them: of places and of people alike.
public enum NameFold {
    /// Lower case; letters without accents, ligatures by their letters, œ as
    /// oe. By ICU's rules; scripts without such letters stay as they are.
    public static func letters(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let units = Array(text.utf16)
        // Each unit becomes a few letters at most.
        let folded = [UInt16](unsafeUninitializedCapacity: units.count * 8 + 16) { letters, count in
            _ = letters.update(fromContentsOf: units)
            count = max(0, Int(icu_fold(letters.baseAddress!, Int32(units.count), Int32(letters.count))))
        }
        return folded.isEmpty ? text.lowercased() : String(decoding: folded, as: UTF16.self)
    }

    /// The words of a name: of letters and digits of any script. Hyphens,
    /// spaces and apostrophes, of whichever kind, part them; `st` and `ste`
    /// are spelled out.
    public static func words(_ text: String) -> [String] {
        letters(text).unicodeScalars.split { !$0.isOfWord }.map { scalars in
            let word = String(String.UnicodeScalarView(scalars))
            return word == "st" ? "saint" : word == "ste" ? "sainte" : word
        }
    }

    /// Two spellings of one person's name are one: `St-Pierre`, `SAINT PIERRE`.
    public static func person(_ name: String) -> String { words(name).joined() }
}

extension Unicode.Scalar {
    /// A letter, a mark or a digit; no apostrophe, though Unicode has some
    /// among the letters (U+02BC, U+02BB).
    fileprivate var isOfWord: Bool {
        guard properties.generalCategory != .modifierLetter else { return false }
        return properties.isAlphabetic || properties.numericType != nil
            || [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }
}
