/// How much of a password must be the person's own doing.
///
/// Length is what resists guessing (NIST SP 800-63B §3.1.1.2); no kinds of
/// character are demanded. Words that a guesser has at hand do not count
/// towards the length: what is left without them must stand for itself.
enum PasswordRules {
    /// Different characters, case and accents aside.
    static let differentMin = 5
    /// Characters left once known words are taken out.
    static let restMin = 8
    /// Shorter words stand in others by chance.
    static let wordLengthMin = 3

    /// - Parameter words: folded, the longest first.
    static func removing(_ words: [String], from folded: String) -> String {
        words.reduce(folded) { $0.replacing($1, with: "") }
    }

    /// Runs of letters and digits, folded.
    static func words(in text: String) -> [String] {
        PasswordFold.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count >= wordLengthMin }
    }
}
