import Scheduling
import Testing

@Suite struct WordEntryTests {
    private let today = LocalDate("2026-11-23")!

    private var entry: WordEntry {
        var entry = WordEntry()
        entry.person.givenName = " Zoé "
        entry.person.familyName = "Roy"
        entry.person.phone = "(514) 285-9286 poste 12"
        entry.person.reason = .earache
        entry.about = "À gauche,\r\ndepuis hier. "
        return entry
    }

    private func problems(_ change: (inout WordEntry) -> Void) -> Set<WordProblem> {
        var entry = entry
        change(&entry)
        let (word, problems) = entry.reading(on: today)
        #expect((word == nil) == !problems.isEmpty)
        return problems
    }

    @Test func whatIsTypedIsTakenAsItIsMeant() throws {
        let word = try #require(entry.reading(on: today).word)
        #expect(word.givenName == "Zoé" && word.familyName == "Roy" && word.phone.description == "+15142859286;ext=12")
        #expect(word.about == "À gauche,\ndepuis hier." && word.birthDate == nil && word.times == [] && word.reason == .earache)
        // All parts of the day are any time; of a booking's other fields nothing is taken.
        var other = entry
        other.times = [.morning, .afternoon, .evening]
        (other.person.email, other.person.healthNumber, other.person.channel) = ("nonsense", String(repeating: "x", count: 90), .text)
        #expect(other.reading(on: today).word == word)
    }

    @Test func allThereIsToMendIsSaidAtOnce() {
        let all = problems {
            $0.person = PersonEntry()
            $0.person.birthDate = .parts(year: "84", month: "1", day: "1")
            $0.about = String(repeating: "é", count: LeftWord.aboutMax + 1)
        }
        #expect(
            all == [
                .person(.reasonMissing), .person(.givenNameMissing), .person(.familyNameMissing), .person(.birthYearIncomplete),
                .phoneMissing, .aboutTooLong,
            ])
    }

    @Test func aTelephoneIsNeededAndSaysOneThing() {
        #expect(problems { $0.person.phone = "" } == [.phoneMissing])
        #expect(problems { $0.person.phone = "12" } == [.person(.phoneMalformed)])
        #expect(problems { $0.person.phone = "+33 6 12 34 56 78" } == [.person(.phoneForeign)])
    }

    /// Its length counts in scalars, of what is left without spaces around it.
    @Test func theTextIsCountedInScalars() {
        #expect(problems { $0.about = String(repeating: "\u{1F600}", count: LeftWord.aboutMax) + "\n" } == [])
        #expect(problems { $0.about = String(repeating: "e\u{301}", count: LeftWord.aboutMax / 2 + 1) } == [.aboutTooLong])
        for text in ["a\u{0}b", "a\u{202E}b", "a\u{2028}b"] { #expect(problems { $0.about = text } == [.aboutUnusable]) }
    }

    @Test func oneNameIsEnough() throws {
        var one = entry
        (one.person.givenName, one.person.hasOneName) = ("", true)
        let word = try #require(one.reading(on: today).word)
        #expect(word.givenName == "" && word.familyName == "Roy")
    }
}
