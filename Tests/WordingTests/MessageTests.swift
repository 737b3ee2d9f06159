import Scheduling
import Testing
import Wording

@Suite struct MessageTests {
    private static let link = "https://rdv.example/m/opaque?a=1&b=2"

    private func visit(zone: ZoneID = .toronto) throws -> MessageVisit {
        let clinic = try Clinic(
            id: ClinicID(high: 1, low: 1), name: "Clinique <Test> & fille",
            address: PostalAddress(line: "1, rue Principale", municipality: "Saint-Jérôme", postalCode: #require(PostalCode("J7Z1A1"))),
            position: #require(GeographicPosition(latitude: 45.78, longitude: -74.0)),
            phone: #require(PhoneNumber("450 555-0142 poste 12")), zone: zone, coverage: .covered, languages: .french
        )
        return try MessageVisit(
            reference: #require(AppointmentReference("K7M-42Q") as AppointmentReference?), clinic: clinic,
            start: LocalDateTime(date: #require(LocalDate("2026-11-24")), time: #require(LocalTime("14:30"))),
            modality: .inPerson
        )
    }

    private func all(_ language: Language) throws -> [MessageText] {
        let visit = try visit()
        return [
            MessageTexts.confirmation(of: visit, link: Self.link, in: language),
            MessageTexts.rescheduling(of: visit, link: Self.link, in: language),
            MessageTexts.rescheduling(of: visit, link: nil, in: language),
            MessageTexts.cancellation(of: visit, search: "https://rdv.example/", in: language),
            MessageTexts.lostLink(for: [(visit, Self.link)], in: language),
            MessageTexts.lostLink(for: [(visit, Self.link), (visit, Self.link + "2")], in: language),
            MessageTexts.reminder(of: visit, link: Self.link, in: language),
            MessageTexts.earlyReminder(of: visit, link: Self.link, in: language),
            MessageTexts.missed(visit, search: "https://rdv.example/", in: language),
            MessageTexts.repeatedBooking(earlier: visit, link: Self.link, in: language),
        ]
    }

    @Test func theReasonForAVisitIsInNoMessage() throws {
        for language in Language.allCases {
            for message in try all(language) {
                for reason in Reason.allCases {
                    for words in [reason.name[.french], reason.name[.english], reason.rawValue] {
                        let isWord = { (text: String) in
                            text.lowercased().split { !$0.isLetter }.joined(separator: " ").contains(words.lowercased())
                        }
                        guard words.count > 5 else { continue }
                        #expect(!isWord(message.subject) && !isWord(message.text) && !isWord(message.html.text))
                    }
                    if let advice = reason.advice { #expect(!message.text.contains(advice[language])) }
                }
            }
        }
    }

    @Test func lostLinksComeTogetherUnderTheDateOfTheNext() throws {
        var later = try visit()
        later.start = LocalDateTime(date: try #require(LocalDate("2026-12-01")), time: later.start.time)
        let message = MessageTexts.lostLink(
            for: [(try visit(), "https://rdv.example/v/1"), (later, "https://rdv.example/v/2")], in: .french)
        #expect(message.subject == "Votre lien de rendez-vous\u{A0}: mardi 24\u{A0}novembre, 14\u{A0}h\u{A0}30")
        let addresses = message.text.split(separator: "\n").filter { $0.hasPrefix("https://rdv.example/v/") }
        #expect(addresses == ["https://rdv.example/v/1", "https://rdv.example/v/2"])
        #expect(message.text.contains("vos rendez-vous") && message.html.text.contains("/v/2"))
    }

    @Test func aSubjectSaysWhenAndNeverWhere() throws {
        let message = try MessageTexts.confirmation(of: visit(), link: Self.link, in: .french)
        #expect(message.subject == "Rendez-vous confirmé\u{A0}: mardi 24\u{A0}novembre, 14\u{A0}h\u{A0}30")
        for message in try all(.english) {
            #expect(!message.subject.contains("Clinique"))
            #expect(!message.subject.contains("\n") && !message.subject.contains("\r"))
        }
    }

    @Test func theTextGivesEverythingOneNeedsToCome() throws {
        let text = try MessageTexts.confirmation(of: visit(), link: Self.link, in: .french).text
        #expect(text.contains("Quand\u{A0}: le mardi 24\u{A0}novembre 2026, à\u{A0}14\u{A0}h\u{A0}30"))
        #expect(text.contains("1, rue Principale, Saint-Jérôme J7Z 1A1"))
        #expect(text.contains("450 555-0142, poste 12"))
        #expect(text.contains("K7M-42Q"))
        #expect(text.split(separator: "\n").contains { $0 == Self.link })
    }

    @Test func theHTMLPartEscapesWhatTheClinicWrote() throws {
        let html = try MessageTexts.confirmation(of: visit(), link: Self.link, in: .english).html.text
        #expect(html.contains("Clinique &lt;Test&gt; &amp; fille"))
        #expect(html.contains("href=\"https://rdv.example/m/opaque?a=1&amp;b=2\""))
        #expect(html.contains("lang=\"en-CA\""))
    }

    @Test func aTimeOffTheCommonClockNamesItsZone() throws {
        let text = try MessageTexts.confirmation(of: visit(zone: .halifax), link: Self.link, in: .french).text
        #expect(text.contains("(heure de l\u{2019}Atlantique)"))
    }
}
