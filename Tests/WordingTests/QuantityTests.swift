import Scheduling
import Testing
import Wording

@Suite struct QuantityTests {
    @Test(arguments: [
        (99, "moins de 100\u{A0}m", "under 100\u{A0}m"), (100, "100\u{A0}m", "100\u{A0}m"), (849, "850\u{A0}m", "850\u{A0}m"),
        (949, "950\u{A0}m", "950\u{A0}m"), (950, "1,0\u{A0}km", "1.0\u{A0}km"), (1_240, "1,2\u{A0}km", "1.2\u{A0}km"),
        (9_949, "9,9\u{A0}km", "9.9\u{A0}km"), (9_950, "10\u{A0}km", "10\u{A0}km"), (34_400, "34\u{A0}km", "34\u{A0}km"),
        (1_406_400, "1\u{A0}406\u{A0}km", "1,406\u{A0}km"), (12_345_678, "12\u{A0}346\u{A0}km", "12,346\u{A0}km"),
    ])
    func distancesAreAsExactAsTheyCanBe(metres: Int, french: String, english: String) {
        #expect(Quantities.distance(metres: metres, in: .french) == french)
        #expect(Quantities.distance(metres: metres, in: .english) == english)
    }

    @Test(arguments: [
        (252, "4\u{A0}min\u{A0}12\u{A0}s"), (300, "5\u{A0}min"), (59, "59\u{A0}s"), (0, "0\u{A0}s"), (-5, "0\u{A0}s"),
    ])
    func durationsNameOnlyWhatCounts(seconds: Int, words: String) {
        for language in Language.allCases { #expect(Quantities.duration(seconds: seconds, in: language) == words) }
    }

    @Test(arguments: [
        (0, "0\u{A0}jour", "0\u{A0}days"), (1, "1\u{A0}jour", "1\u{A0}day"), (2, "2\u{A0}jours", "2\u{A0}days"),
    ])
    func zeroIsSingularInFrenchAndPluralInEnglish(number: Int, french: String, english: String) {
        #expect(Quantities.count(number, .day, in: .french) == french)
        #expect(Quantities.count(number, .day, in: .english) == english)
    }
}
