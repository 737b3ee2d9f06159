import Scheduling
import Seals
import Testing

@testable import Credentials

@Suite struct PasswordTests {
    private let owner = PasswordOwner(names: ["Éloïse", "Tremblay-Côté", "Li"], email: EmailAddress("eloise.tc@clinique-rosemont.example"))

    private func problem(_ text: String) throws -> PasswordProblem? { try Password(text).problem(for: owner) }

    @Test(arguments: [
        "trois girafes myopes", "xK9#mP2$vL5q", "un café, deux tables", "zq7wTn4bRk2c", "corriger cheval pile agrafe",
    ])
    func aLongOneOfOnesOwnMayBeChosen(_ text: String) throws { #expect(try problem(text) == nil) }

    @Test func twelveCharactersAreEnoughAndElevenAreNot() throws {
        #expect(try problem("xK9#mP2$vL5") == .tooShort)
        #expect(try problem("xK9#mP2$vL5q") == nil)
        // Counted after normalization: eleven letters are not twelve for being typed in two parts.
        #expect(try problem("xKe\u{301}9mP2vL5q") == .tooShort)
    }

    @Test func aThousandBytesAreEnough() throws {
        _ = try Password(String(repeating: "a", count: Password.byteCountMax))
        #expect(throws: PasswordProblem.tooLong) { try Password(String(repeating: "a", count: Password.byteCountMax + 1)) }
        #expect(throws: PasswordProblem.tooLong) { try Password(String(repeating: "a", count: 10_000_000)) }
        // Long as typed, short enough as hashed.
        _ = try Password(String(repeating: "e\u{301}", count: 500))
    }

    @Test func oneCharacterIsOneHoweverItWasTyped() throws {
        #expect(try Password("caf\u{E9} cr\u{E8}me").bytes == Password("cafe\u{301} cre\u{300}me").bytes)
        #expect(try Password("trois\u{A0}petits\u{202F}points").bytes == Password("trois petits points").bytes)
        #expect(try Password("\u{1112}\u{1161}\u{11AB}").bytes == Password("\u{D55C}").bytes)
        #expect(try Password("Abc").bytes != Password("abc").bytes)
        #expect(try Password(" abc").bytes != Password("abc").bytes)
        // A ligature is not its letters: that would be Form KC.
        #expect(try Password("\u{FB01}").bytes != Password("fi").bytes)
    }

    @Test(arguments: ["a\u{0}b", "line\nbreak", "tab\tbed", "\u{7F}", "\u{378}"])
    func whatNoKeyboardKeepsIsRefused(_ text: String) {
        #expect(throws: PasswordProblem.unusableCharacter) { try Password(text) }
    }

    @Test(arguments: [
        "eloisetremblay", "Tremblay-Cote!", "ELOISE.TC 2031", "eloise.tc@clinique-rosemont.example", "rosemontéloïse", "TremblayTremblay1",
        "éloïse-côté-99",
    ])
    func onesOwnNameIsRefused(_ text: String) throws { #expect(try problem(text) == .namesOwner) }

    @Test(arguments: [
        "motdepasse2026", "Password1234!", "P@ssw0rd2025!", "azertyuiop123", "123456789012", "qwertyqwerty1", "Bienvenue2026!",
        "mot de passe 12", "jetaime123456", "medecin-admin1", "aaaaaaaaaaaaaa", "ababababababab", "MoTdEpAsSe!!!!!",
    ])
    func whatEveryoneTriesFirstIsRefused(_ text: String) throws { #expect(try problem(text) == .tooCommon) }

    @Test func aNameWithinALongPassphraseDoesNoHarm() throws {
        #expect(try problem("éloïse préfère les girafes myopes") == nil)
        #expect(try problem("le mot de passe du voisin est long") == nil)
    }

    @Test func withoutAnOwnerTheOtherRulesHold() throws {
        let nobody = PasswordOwner(names: [], email: nil)
        #expect(try Password("eloisetremblay").problem(for: nobody) == nil)
        #expect(try Password("motdepasse2026").problem(for: nobody) == .tooCommon)
    }

    @Test func theListIsShortFoldedAndLongestFirst() {
        let words = CommonPasswords.words
        #expect(words.count <= 100 && Set(words).count == words.count)
        #expect(words.allSatisfy { PasswordFold.fold($0) == $0 && $0.count >= 3 })
        #expect(zip(words, words.dropFirst()).allSatisfy { $0.count >= $1.count })
    }

    @Test func foldingTakesCaseAccentsAndLigaturesOff() {
        #expect(PasswordFold.fold("ÉLOÏSE Lebœuf, Cæsar") == "eloise leboeuf, caesar")
    }

    @Test func namesAreLimitedInNumberAndLength() {
        let many = PasswordOwner(names: (0..<1_000).map { "nom\($0)" } + [String(repeating: "x", count: 100_000)], email: nil)
        #expect(many.words.count == PasswordOwner.wordsMax && many.words.allSatisfy { $0.count <= 256 })
    }

    @Test func nothingPrintsAPassword() throws {
        let password = try Password("trois girafes myopes")
        var dumped = ""
        dump(password, to: &dumped)
        for text in ["\(password)", String(reflecting: password), dumped] { #expect(!text.contains("girafes")) }
    }
}
