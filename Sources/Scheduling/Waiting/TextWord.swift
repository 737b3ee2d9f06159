/// What a text message answers, in a word.
public enum TextWord: Hashable, Sendable, CaseIterable {
    case yes, no
    /// No text messages any more.
    case stop
    /// Text messages again.
    case start
    case help

    /// The one word that a message comes down to, whatever its case, accents,
    /// punctuation, pictures and courtesies; with its language, where that
    /// shows. `nil` for anything that says more, or two things: a place is not
    /// taken on a guess.
    ///
    /// `CANCEL` and `ANNULER` are none of them: somebody may mean their visit.
    public static func read(_ text: String) -> (word: TextWord, language: Language?)? {
        var said: Set<String> = []
        for word in NameFold.letters(String(text.prefix(lengthMax))).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = String(word)
            if !courtesies.contains(word) { said.insert(word) }
        }
        guard said.count == 1, let word = said.first, let found = words[word] else { return nil }
        return (found.0, found.1)
    }

    private static let lengthMax = 200

    private static let courtesies: Set<String> = [
        "merci", "svp", "stp", "s", "il", "vous", "te", "plait", "beaucoup", "please", "pls", "thanks", "thank", "you", "thx",
    ]

    private static let words: [String: (TextWord, Language?)] = [
        "oui": (.yes, .french), "o": (.yes, .french), "yes": (.yes, .english), "y": (.yes, .english),
        "non": (.no, .french), "no": (.no, .english), "n": (.no, nil),
        "stop": (.stop, nil), "stopall": (.stop, nil), "unsubscribe": (.stop, .english), "quit": (.stop, .english),
        "end": (.stop, .english), "arret": (.stop, .french), "arreter": (.stop, .french), "arretez": (.stop, .french),
        "desabonner": (.stop, .french), "desabonnement": (.stop, .french),
        "start": (.start, nil), "unstop": (.start, .english), "debut": (.start, .french), "reprendre": (.start, .french),
        "help": (.help, .english), "info": (.help, nil), "aide": (.help, .french),
    ]
}
