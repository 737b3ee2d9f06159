import Scheduling
import Testing

@Suite struct ParticularsTests {
    private let today = date("2026-08-13")

    private func particulars(
        given: String = "Marie-Ève", family: String = "Tremblay", birth: String = "1990-01-01", number: String? = nil,
        phone: String? = "514 285-9286", email: String? = nil, bookedFor: BookedFor = .oneself
    ) -> Particulars {
        Particulars(
            givenName: given, familyName: family, birthDate: date(birth), healthNumber: number, phone: phone.flatMap(PhoneNumber.init(_:)),
            email: email.flatMap(EmailAddress.init(_:)), language: .french, bookedFor: bookedFor, reason: .cold
        )
    }

    @Test func ordinaryParticularsHaveNoProblem() {
        #expect(particulars().problems(on: today).isEmpty)
        #expect(particulars(phone: nil, email: "a@b.ca").problems(on: today).isEmpty)
        #expect(particulars(given: "李", family: "O'Brien-Saint-Pierre").problems(on: today).isEmpty)
    }

    @Test func everyProblemIsSaidAtOnce() {
        let wrong = particulars(
            given: " ", family: String(repeating: "a", count: 81), birth: "2026-08-14", number: "A\u{7}", phone: nil
        )
        #expect(
            wrong.problems(on: today) == [.givenNameMissing, .familyNameTooLong, .birthDateFuture, .healthNumberUnusable, .contactMissing])
    }

    @Test(arguments: ["Marie\r\nBcc", "Marie\u{202E}", "Marie\u{2028}", "Marie\0", "---"])
    func whatIsNoNameIsRefused(_ name: String) {
        #expect(particulars(given: name).problems(on: today) == [.givenNameUnusable])
    }

    @Test func aPersonConsentsAloneFromTheirFourteenthBirthday() {
        #expect(particulars(birth: "2012-08-13").problems(on: today).isEmpty)
        #expect(particulars(birth: "2012-08-14").problems(on: today) == [.needsGuardian])
        #expect(particulars(birth: "2012-08-14", bookedFor: .child).problems(on: today).isEmpty)
        #expect(particulars(birth: "2012-08-14", bookedFor: .other).problems(on: today).isEmpty)
        #expect(particulars(birth: "1895-08-13").problems(on: today) == [.birthDateTooLongAgo])
    }

    @Test func anAgeIsCountedInWholeYears() {
        #expect(date("2000-02-29").age(on: date("2026-02-28")) == 25)
        #expect(date("2000-02-29").age(on: date("2026-03-01")) == 26)
        #expect(date("2026-08-14").age(on: today) == -1)
        #expect(today.age(on: today) == 0)
    }

    @Test func anOddHealthNumberWarnsAndNeverBlocks() {
        let odd = particulars(number: "I don't have it here")
        #expect(odd.problems(on: today).isEmpty)
        #expect(odd.healthNumberWarnings == [.shape])
        #expect(particulars().healthNumberWarnings.isEmpty)
        #expect(particulars(given: "John", family: "Doe", number: "DOEJ 9001 0116").healthNumberWarnings.isEmpty)
    }
}
