import Scheduling
import Testing

@Suite struct TextWordTests {
    @Test(
        arguments: [
            ("OUI", TextWord.yes), ("oui", .yes), (" Oui! ", .yes), ("o", .yes), ("YES", .yes), ("y.", .yes), ("Oui merci 👍", .yes),
            ("OUI, s’il vous plaît", .yes), ("yes please", .yes), ("oui oui", .yes), ("NON", .no), ("n", .no), ("No thank you", .no),
            ("STOP", .stop), ("stop.", .stop), ("Arrêt", .stop), ("ARRET", .stop), ("arrêter", .stop), ("Unsubscribe", .stop),
            ("désabonner", .stop), ("START", .start), ("Début", .start), ("AIDE", .help), ("help?", .help), ("\u{1F44D}oui\u{1F44D}", .yes),
            ("arre\u{302}t", .stop),
            ("oui mais demain", nil), ("oui non", nil), ("", nil), ("merci", nil), ("\u{1F44D}", nil), ("annuler", nil), ("cancel", nil),
            ("ouistiti", nil), ("5", nil),
        ] as [(String, TextWord?)])
    func aWordIsReadWhateverStandsAroundIt(text: String, word: TextWord?) {
        #expect(TextWord.read(text)?.word == word, "\(text)")
    }

    @Test func theLanguageIsKnownWhereTheWordIsOfOne() {
        #expect(TextWord.read("oui")?.language == .french)
        #expect(TextWord.read("yes")?.language == .english)
        let either = TextWord.read("stop")
        #expect(either != nil && either?.language == nil)
    }

    @Test(arguments: [
        ("514 555-0123", true), ("514 555-0123 poste 4", false), ("876 555-0123", false), ("900 555-0123", false), ("212 555-0123", true),
    ])
    func textsGoToCanadaAndTheUnitedStates(number: String, takes: Bool) throws {
        #expect(try #require(PhoneNumber(number)).takesTexts == takes)
    }

    @Test func quietHoursEndInTheMorning() throws {
        let zone = ZoneRules(fixedOffset: -18_000, abbreviation: "EST")
        let day = try #require(LocalDate("2026-11-23"))
        func at(_ time: String, _ date: LocalDate) throws -> Instant {
            let clock = try #require(LocalTime(time))
            return try #require(zone.resolve(LocalDateTime(date: date, time: clock)).first)
        }
        let quiet = QuietHours.standard
        #expect(try quiet.end(at: at("20:59", day), zone: zone) == nil)
        #expect(try quiet.end(at: at("08:00", day), zone: zone) == nil)
        #expect(try quiet.end(at: at("21:00", day), zone: zone) == at("08:00", day.advanced(byDays: 1)))
        #expect(try quiet.end(at: at("03:00", day), zone: zone) == at("08:00", day))
    }
}
