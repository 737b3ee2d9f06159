/// Names compared the way people type them.
enum PlaceName {
    /// Longest text considered, in UTF-8 bytes.
    static let lengthMax = 80

    /// Lower-case words without accents, hyphens or apostrophes, `st` and
    /// `ste` spelled out, no leading article, so that `St-Jérôme` and `saint
    /// jerome` are one name.
    static func folded(_ text: String) -> String {
        // In Mohawk a colon lengthens the vowel before it: Kahnawà:ke is one word.
        var words = NameFold.words(text.filter { $0 != ":" && $0 != "\u{A789}" })
        if words.count > 1, ["l", "la", "le", "les"].contains(words[0]) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// What a text may mean, folded: as it stands, then without the words that
    /// say what kind of place it is or where, and with its figures in words.
    static func spellings(of text: String) -> [String] {
        let words = folded(text).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return [] }
        var spellings = [words, words.map { figures[$0] ?? $0 }]
        for kind in wordsBefore where words.count > kind.count && words.starts(with: kind) {
            spellings.append(Array(words.dropFirst(kind.count)))
            break
        }
        for spelling in spellings {
            var shorter = spelling
            while shorter.count > 1, let last = shorter.last, wordsAfter.contains(last) {
                shorter.removeLast()
                spellings.append(shorter)
            }
        }
        var seen: Set<[String]> = []
        return spellings.filter { seen.insert($0).inserted }.map { folded($0.joined(separator: " ")) }
    }

    private static let wordsAfter: Set<String> = ["qc", "pq", "quebec", "canada", "city"]

    /// The longest first.
    private static let wordsBefore: [[String]] = {
        let kinds = ["ville", "cite", "municipalite", "village", "paroisse", "canton", "arrondissement"]
        let french = kinds.flatMap { kind in
            ["de la", "de l", "des", "du", "de", "d"].map { [kind] + $0.split(separator: " ").map(String.init) }
        }
        let english = ["city", "town", "borough", "village"].map { [$0, "of"] }
        return (french + english + [["ville"]]).sorted { $0.count > $1.count }
    }()

    private static let figures = ["2": "deux", "3": "trois", "4": "quatre", "5": "cinq", "7": "sept"]
}
