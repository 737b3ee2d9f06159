import Scheduling
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What a person typed is judged once, for every door.
@Suite struct RuleBookTests {
    private let today = date("2026-11-29")

    private func sound() -> PersonEntry {
        var entry = PersonEntry()
        (entry.givenName, entry.familyName, entry.bookedFor, entry.reason) = ("Zoé", "Roy", .oneself, .cold)
        (entry.birthDate, entry.email) = (.parts(year: "1984", month: "5", day: "3"), "zoe@example.org")
        return entry
    }

    private func problems(
        _ purpose: Particulars.Purpose = .booking, consents: Bool = true, sendsTexts: Bool = true, _ change: (inout PersonEntry) -> Void
    ) -> [PersonProblem] {
        var entry = sound()
        change(&entry)
        do throws(Refusal) {
            _ = try BookingRules.read(entry, for: purpose, consents: consents, on: today, sendsTexts: sendsTexts)
            return []
        } catch {
            guard case .invalid(let problems) = error else { return [] }
            return problems.compactMap { if case .person(let problem) = $0 { problem } else { nil } }
        }
    }

    @Test(arguments: Particulars.Purpose.allCases)
    func aSoundEntryIsTaken(_ purpose: Particulars.Purpose) { #expect(problems(purpose) { _ in }.isEmpty) }

    /// Each cause has an entry that has it and no other.
    static let causes: [(PersonProblem, Particulars.Purpose, @Sendable (inout PersonEntry) -> Void)] = [
        (.reasonMissing, .booking, { $0.reason = nil }), (.bookedForMissing, .booking, { $0.bookedFor = nil }),
        (.needsGuardian, .booking, { $0.birthDate = .text("2015-01-01") }),
        (.givenNameMissing, .desk, { $0.givenName = " \u{200B} " }),
        (.givenNameTooLong, .booking, { $0.givenName = String(repeating: "é", count: 81) }),
        (.givenNameUnusable, .booking, { $0.givenName = "--" }), (.familyNameMissing, .booking, { $0.familyName = "" }),
        (.familyNameTooLong, .desk, { $0.familyName = String(repeating: "é", count: 81) }),
        (.familyNameUnusable, .booking, { $0.familyName = "Roy\nBcc: x" }),
        (.birthDateMissing, .booking, { $0.birthDate = .parts(year: "1984", month: "", day: "3") }),
        (.birthDateMalformed, .booking, { $0.birthDate = .parts(year: "1984", month: "2", day: "30") }),
        (.birthDateMalformed, .desk, { $0.birthDate = .text("3 mai") }),
        (.birthYearIncomplete, .booking, { $0.birthDate = .parts(year: "84", month: "5", day: "3") }),
        (.birthYearIncomplete, .desk, { $0.birthDate = .text("84-05-03") }),
        (.birthDateFuture, .desk, { $0.birthDate = .text("2026-11-30") }),
        (.birthDateTooLongAgo, .booking, { $0.birthDate = .parts(year: "1890", month: "5", day: "3") }),
        (.healthNumberTooLong, .booking, { $0.healthNumber = String(repeating: "9", count: 33) }),
        (.healthNumberUnusable, .booking, { $0.healthNumber = "ROYZ\u{7}" }), (.contactMissing, .booking, { $0.email = "" }),
        (.phoneMalformed, .booking, { ($0.email, $0.phone) = ("", "285-9286") }),
        (.phoneForeign, .booking, { $0.phone = "+33 6 12 34 56 78" }),
        (.phoneForeign, .desk, { $0.phone = "0033 6 12 34 56 78" }), (.phoneForeign, .waiting, { $0.phone = "011 44 20 7946 0958" }),
        (.textPhoneMissing, .booking, { $0.channel = .text }),
        (.textPhoneUnable, .waiting, { ($0.channel, $0.phone) = (.text, "514 555-0133 poste 2") }),
        (.emailMalformed, .waiting, { $0.email = "zoe@example" }),
        (.emailMissing, .waiting, { ($0.email, $0.phone) = ("", "514 555-0133") }),
    ]

    @Test(arguments: causes.indices)
    func eachProblemSaysItsTrueCause(_ index: Int) {
        let (problem, purpose, change) = Self.causes[index]
        #expect(problems(purpose, change) == [problem])
    }

    @Test func noCauseIsLeftOut() {
        // These are not of the person's own words: see below.
        let others: Set<PersonProblem> = [.reasonTooLong, .consentMissing, .textsNotSent]
        #expect(Set(Self.causes.map(\.0)).union(others) == Set(PersonProblem.allCases))
        #expect(problems(consents: false) { _ in } == [.consentMissing] && problems(.desk, consents: false) { _ in }.isEmpty)
        #expect(problems(sendsTexts: false) { ($0.channel, $0.phone) = (.text, "514 555-0133") } == [.textsNotSent])
    }

    @Test func everythingIsSaidAtOnceInTheOrderOfTheForm() {
        let found = problems(consents: false) {
            $0 = PersonEntry()
            $0.phone = "+33 6 12 34 56 78"
        }
        #expect(
            found == [
                .reasonMissing, .bookedForMissing, .givenNameMissing, .familyNameMissing, .birthDateMissing, .phoneForeign, .consentMissing,
            ])
    }

    @Test(arguments: Particulars.Purpose.allCases, ["given", "family"])
    func aPersonWithOneNameSaysSo(_ purpose: Particulars.Purpose, _ field: String) throws {
        var entry = sound()
        (entry.givenName, entry.familyName) = field == "given" ? ("Suharto", "") : ("", "Suharto")
        entry.hasOneName = true
        let person = try BookingRules.read(entry, for: purpose, consents: true, on: today, sendsTexts: true)
        #expect(person.familyName == "Suharto" && person.givenName.isEmpty && person.hasOneName && person.fullName == "Suharto")
        #expect(problems(purpose) { ($0.givenName, $0.familyName) = ("", "Suharto") } == [.givenNameMissing])
        #expect(problems(purpose) { ($0.givenName, $0.familyName, $0.hasOneName) = ("", "", true) } == [.familyNameMissing])
    }

    @Test func aChildOfFortyIsToBeChecked() {
        var person = World.person()
        (person.bookedFor, person.birthDate) = (.child, date("1985-04-01"))
        #expect(person.isOldForChild(on: today) && person.problems(on: today).isEmpty)
        person.birthDate = date("2015-04-01")
        #expect(!person.isOldForChild(on: today))
    }
}
