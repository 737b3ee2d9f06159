/// What guessers try first, here and in this trade: not a list of leaked
/// passwords, which would be a file of its own, but the words that most long
/// ones among those are made of.
enum CommonPasswords {
    /// Folded, the longest first: taking out a short one first would leave a
    /// piece of a longer one behind.
    static let words = [
        // English and French for what is asked for.
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "pa55word", "passphrase", "motdepasse", "mot de passe", "m0tdepasse",
        "mdp", "secret", "letmein", "bienvenue", "welcome", "bonjour", "hello", "changeme", "changezmoi", "temporaire", "test",
        "login", "connexion", "admin", "administrateur", "administrator", "user", "utilisateur", "guest", "invite", "master",
        // Along the keyboard.
        "qwertyuiop", "azertyuiop", "qwerty", "azerty", "qwertz", "asdfghjkl", "qsdfghjklm", "asdfgh", "zxcvbnm", "wxcvbn",
        "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx", "qazwsx",
        // Counting.
        "1234567890", "0123456789", "123456789", "987654321", "12345678", "1234567", "654321", "123456", "12345", "54321",
        "1234", "4321", "123", "abcdef", "abcd", "abc", "111111", "000000", "121212", "112233",
        // Years, and what is dear to many.
        "2024", "2025", "2026", "2027", "iloveyou", "jetaime", "jtaime", "soleil", "sunshine", "princesse", "princess",
        "chouchou", "doudou", "football", "hockey", "canadiens", "montreal", "quebec", "canada",
        // The trade.
        "clinique", "clinic", "medecin", "docteur", "doctor", "sante", "health", "creneau",
    ].sorted { ($1.count, $0) < ($0.count, $1) }
}
