/// Names compared the way people type them.
enum PlaceName {
    /// Longest text considered, in UTF-8 bytes.
    static let lengthMax = 80

    /// Lower-case words of ASCII letters and digits: no accents, hyphens or
    /// apostrophes, `st` and `ste` spelled out, no leading article, so that
    /// `St-Jérôme` and `saint jerome` are one name.
    static func folded(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        func close() {
            guard !word.isEmpty else { return }
            words.append(word == "st" ? "saint" : word == "ste" ? "sainte" : word)
            word = ""
        }
        for scalar in LatinFold.fold(text).unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(scalar)
            } else {
                close()
            }
        }
        close()
        if words.count > 1, ["l", "la", "le", "les"].contains(words[0]) { words.removeFirst() }
        return words.joined(separator: " ")
    }
}
