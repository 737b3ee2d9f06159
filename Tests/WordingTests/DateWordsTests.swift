import Scheduling
import Testing
import Wording

@Suite struct DateWordsTests {
    @Test func frenchDatesFollowTheOffice() throws {
        let date = try #require(LocalDate("2026-08-13"))
        #expect(date.words(in: .french) == "jeudi 13\u{A0}août 2026")
        #expect(date.words(in: .french, withArticle: true) == "le jeudi 13\u{A0}août 2026")
        #expect(date.dayAndMonth(in: .french) == "jeudi 13\u{A0}août")
        #expect(date.withoutWeekday(in: .french) == "13\u{A0}août 2026")
    }

    @Test func theFirstOfTheMonthIsAnOrdinalInFrench() throws {
        let date = try #require(LocalDate("2026-09-01"))
        #expect(date.words(in: .french) == "mardi 1er\u{A0}septembre 2026")
        #expect(date.words(in: .english) == "Tuesday, September\u{A0}1, 2026")
    }

    @Test func englishDatesPutTheMonthFirst() throws {
        let date = try #require(LocalDate("2026-08-13"))
        #expect(date.words(in: .english) == "Thursday, August\u{A0}13, 2026")
        #expect(date.dayAndMonth(in: .english) == "Thursday, August\u{A0}13")
        #expect(date.withoutWeekday(in: .english) == "August\u{A0}13, 2026")
    }

    @Test(arguments: [
        (0, 0, "0\u{A0}h", "midnight"), (8, 5, "8\u{A0}h\u{A0}05", "8:05\u{A0}a.m."),
        (12, 0, "12\u{A0}h", "noon"), (12, 5, "12\u{A0}h\u{A0}05", "12:05\u{A0}p.m."), (14, 30, "14\u{A0}h\u{A0}30", "2:30\u{A0}p.m."),
        (20, 0, "20\u{A0}h", "8:00\u{A0}p.m."), (23, 59, "23\u{A0}h\u{A0}59", "11:59\u{A0}p.m."),
    ])
    func timesAreWrittenAsEachLanguageDoes(hour: Int, minute: Int, french: String, english: String) throws {
        let time = try #require(LocalTime(hour: hour, minute: minute))
        #expect(time.words(in: .french) == french)
        #expect(time.words(in: .english) == english)
    }

    @Test func aDateAndTimeReadAsOneSentence() throws {
        let start = try LocalDateTime(date: #require(LocalDate("2026-08-13")), time: #require(LocalTime("14:30")))
        #expect(start.words(in: .french, withArticle: true) == "le jeudi 13\u{A0}août 2026, à\u{A0}14\u{A0}h\u{A0}30")
        #expect(start.words(in: .english) == "Thursday, August\u{A0}13, 2026, 2:30\u{A0}p.m.")
        #expect(start.machineText == "2026-08-13T14:30")
    }

    @Test func onlyNeighbouringDaysHaveRelativeNames() throws {
        let today = try #require(LocalDate("2026-12-31"))
        #expect(today.relative(to: today, in: .french) == "aujourd\u{2019}hui")
        #expect(today.advanced(byDays: 1).relative(to: today, in: .french) == "demain")
        #expect(today.advanced(byDays: 1).relative(to: today, in: .english) == "tomorrow")
        #expect(today.advanced(byDays: -1).relative(to: today, in: .english) == "yesterday")
        #expect(today.advanced(byDays: 2).relative(to: today, in: .french) == nil)
    }

    /// In the hour that comes twice, and across the one that does not exist,
    /// the words are those of the clock on the clinic's wall.
    @Test func wordsFollowTheWallClockAcrossTheAutumnChange() {
        let before = ZoneRules(fixedOffset: -4 * 3600, abbreviation: "EDT")
        let after = ZoneRules(fixedOffset: -5 * 3600, abbreviation: "EST")
        // 2026-11-01T05:30:00Z and an hour later both show 1:30 in Montréal.
        let first = Instant(seconds: 1_793_511_000)
        #expect(before.local(at: first).words(in: .english) == "Sunday, November\u{A0}1, 2026, 1:30\u{A0}a.m.")
        #expect(after.local(at: first + 3600).words(in: .french) == "dimanche 1er\u{A0}novembre 2026, à\u{A0}1\u{A0}h\u{A0}30")
    }

    @Test func everyMinuteOfTheDayHasItsOwnLabel() {
        for language in Language.allCases {
            let labels = (0..<1440).compactMap { LocalTime(minutes: $0)?.words(in: language) }
            #expect(Set(labels).count == 1440)
            #expect(labels.allSatisfy { !$0.contains(" ") })
        }
    }
}
