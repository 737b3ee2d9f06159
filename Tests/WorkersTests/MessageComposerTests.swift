import Formats
import Scheduling
import Seals
import Store
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Workers

@Suite struct MessageComposerTests {
    private let composer = MessageComposer(
        sender: Deliverable.settings.sender, links: PublicLinks(base: Deliverable.settings.publicURL)
    )
    private let now = Instant(seconds: 1_795_000_000)

    private func compose(_ contents: DeliveryContents) throws -> MailMessage {
        try #require(composer.compose(contents, at: now))
    }

    @Test(arguments: Language.allCases)
    func aConfirmationCarriesTheFullLinkAndAnInvitation(_ language: Language) throws {
        let mail = try compose(Deliverable.contents(language: language))
        let link = "https://creneau.example" + (language == .french ? "" : "/en") + "/m/" + Deliverable.manage.text
        #expect(mail.text.contains(link))
        #expect(mail.html.contains("href=\"" + link + "\""))
        #expect(mail.calendar?.method == .request)
        #expect(mail.language == language)
    }

    @Test func aCancellationTakesTheEntryBack() throws {
        let mail = try compose(Deliverable.contents(kind: .cancelled, state: .cancelled, link: .visit(Deliverable.visit)))
        #expect(mail.calendar?.method == .cancel)
        #expect(mail.calendar?.sequence == 2)
        #expect(mail.calendar?.uid == CalendarUID(Deliverable.appointmentID))
    }

    @Test func aRecoveredLinkIsTheWeakOneAndLeavesTheCalendarAlone() throws {
        let mail = try compose(Deliverable.contents(kind: .linkRecovery, link: .visit(Deliverable.visit)))
        #expect(mail.text.contains("https://creneau.example/v/" + Deliverable.visit.text))
        #expect(mail.calendar == nil)
    }

    /// A REQUEST of a sequence that was answered would ask again.
    @Test(arguments: [MessageKind.reminder, .earlyReminder], Language.allCases)
    func aReminderCarriesTheWeakLinkAndLeavesTheCalendarAlone(_ kind: MessageKind, _ language: Language) throws {
        let mail = try compose(Deliverable.contents(kind: kind, language: language, link: .visit(Deliverable.visit)))
        #expect(mail.text.contains("/v/" + Deliverable.visit.text) && mail.calendar == nil)
    }

    @Test func whoeverWasMissedReadsHowToBookAgainAndTheClinicsNumber() throws {
        let mail = try compose(Deliverable.contents(kind: .missed, state: .noshow, link: .visit(Deliverable.visit)))
        #expect(mail.text.contains("https://creneau.example/\n") && mail.text.contains("514 555-0123"))
        #expect(!mail.text.contains(Deliverable.visit.text) && mail.calendar == nil)
    }

    @Test(arguments: MessageKind.allCases)
    func noCalendarEntryAndNoHeaderCarriesASecret(_ kind: MessageKind) throws {
        for link in [DeliveryLink.manage(Deliverable.manage), .visit(Deliverable.visit)] {
            let mail = try compose(Deliverable.contents(kind: kind, link: link))
            let calendar = mail.calendar.map { String(decoding: $0.encoded(), as: UTF8.self) } ?? ""
            let headers = String(decoding: mail.encoded(), as: UTF8.self).split(separator: "\r\n\r\n")[0]
            for secret in [Deliverable.manage.text, Deliverable.visit.text] {
                #expect(!calendar.replacing("\r\n ", with: "").contains(secret))
                #expect(!headers.contains(secret))
            }
        }
    }

    /// A warning of false pages leads to none, and the address is its only particular.
    @Test(arguments: AccessChange.allCases, Language.allCases)
    func aChangeOfAccessIsToldWithoutALinkOrASecret(_ change: AccessChange, _ language: Language) throws {
        var contents = Deliverable.contents(kind: .accessChanged, language: language)
        contents.subject = .access(change, at: LocalDateTime(date: LocalDate("2026-11-29")!, time: LocalTime("16:05")!))
        let mail = try compose(contents)
        #expect(mail.calendar == nil && !mail.text.contains("http") && !mail.html.contains("href="))
        #expect(mail.text.replacing("\u{A0}", with: " ").contains(language == .french ? "29 novembre 2026" : "November 29, 2026"))
        #expect(!mail.text.contains(Deliverable.visit.text) && !mail.text.contains(Deliverable.manage.text))
        let others = try AccessChange.allCases.filter { $0 != change }.map { other in
            contents.subject = .access(other, at: LocalDateTime(date: LocalDate("2026-11-29")!, time: LocalTime("16:05")!))
            return try compose(contents).text
        }
        #expect(!others.contains(mail.text))
    }

    @Test(arguments: MessageKind.allCases)
    func noSubjectNamesTheClinic(_ kind: MessageKind) throws {
        let mail = try compose(Deliverable.contents(kind: kind))
        #expect(!mail.subject.description.contains(Deliverable.clinic.name))
    }

    @Test(arguments: [Modality.phone, .video])
    func aVisitElsewhereIsNotPutOnTheMap(_ modality: Modality) throws {
        let calendar = try #require(try compose(Deliverable.contents(modality: modality)).calendar)
        #expect(calendar.location == Deliverable.clinic.name)
        #expect(calendar.position == nil)
    }

    @Test func withoutAnAddressThereIsNoMessage() {
        #expect(composer.compose(Deliverable.contents(email: nil), at: now) == nil)
    }
}
