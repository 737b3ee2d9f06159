public import Scheduling

/// Whose password it is to be, as far as a guesser would know.
public struct PasswordOwner: Sendable {
    static let wordsMax = 32

    /// Folded, the longest first, each once.
    let words: [String]

    /// - Parameters:
    ///   - names: given and family name, and what else is known of them, such
    ///     as the clinic's name. Words of one or two letters are passed over.
    ///   - email: the address they sign in with.
    public init(names: [String], email: EmailAddress?) {
        var words = Set(names.flatMap { PasswordRules.words(in: String($0.prefix(256))) })
        if let email {
            let local = String(email.text.dropLast(email.domain.count + 1))
            words.formUnion(PasswordRules.words(in: local))
            words.insert(PasswordFold.fold(email.text))
            words.insert(PasswordFold.fold(local))
            // The domain without what it has in common with all others.
            words.formUnion(email.domain.split(separator: ".").dropLast().flatMap { PasswordRules.words(in: String($0)) })
        }
        self.words = Array(
            words.filter { $0.count >= PasswordRules.wordLengthMin }.sorted { ($1.count, $0) < ($0.count, $1) }
                .prefix(Self.wordsMax))
    }
}
