import Formats
import Scheduling
import Testing

@Suite struct MailMessageTests {
    private func values(_ mail: MailMessage) async throws -> [String: String] {
        Dictionary(try await PythonMail.read(mail.encoded()).map { ($0.key, $0.value) }) { first, _ in first }
    }

    @Test func anotherProgramReadsBackWhatWasWritten() async throws {
        let mail = Samples.mail(
            text: "Bonjour,\n\nÀ 14 h 30 = l'heure. \n.\nFrom here\n" + String(repeating: "é👩🏽‍⚕️", count: 60) + "\n",
            html: "<p title=\"a\">À <b>14 h 30</b></p>\n"
        )
        let found = try await values(mail)
        #expect(found["header.Subject"] == "Votre rendez-vous est confirmé")
        #expect(found["from.name"] == "Créneau")
        #expect(found["from.address"] == "rendez-vous@creneau.example")
        #expect(found["header.To"] == Samples.person.text)
        #expect(found["header.Message-ID"] == "<" + Samples.message.description + "@creneau.example>")
        #expect(found["header.Auto-Submitted"] == "auto-generated")
        #expect(found["header.Content-Language"] == "fr")
        #expect(found["date"] == String(mail.date.seconds))
        #expect(found["body.text/plain"] == mail.text.replacing("\n", with: "\r\n"))
        #expect(found["body.text/html"] == mail.html.replacing("\n", with: "\r\n"))
        #expect(found["charset.text/plain"] == "utf-8")
        #expect(found["body.text/calendar"] == Samples.text(Samples.event()))
        #expect(found["body.application/ics"] == Samples.text(Samples.event()))
        #expect(found["filename.application/ics"] == "invite.ics")
    }

    @Test func theVisitIsAnAlternativeAndAnAttachment() async throws {
        let found = try await PythonMail.read(Samples.mail().encoded())
        #expect(
            found.filter { $0.key == "part" }.map(\.value) == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics",
            ])
        #expect(found.filter { $0.key == "defects" }.allSatisfy { $0.value == "[]" })
    }

    @Test func aMessageWithoutAVisitHasNoCalendar() async throws {
        let found = try await PythonMail.read(Samples.mail(calendar: nil).encoded())
        #expect(found.filter { $0.key == "part" }.map(\.value) == ["multipart/alternative", "text/plain", "text/html"])
    }

    @Test(arguments: [(CalendarStatus.confirmed, "REQUEST"), (.cancelled, "CANCEL")])
    func theMethodOfThePartIsThatOfTheCalendar(_ status: CalendarStatus, _ method: String) async throws {
        let found = try await values(Samples.mail(calendar: Samples.event(status: status)))
        #expect(found["method.text/calendar"] == method)
        #expect(found["body.text/calendar"]?.contains("\r\nMETHOD:" + method + "\r\n") == true)
    }

    @Test(arguments: [
        "Votre rendez-vous", "é", String(repeating: "mot ", count: 40) + "fin", String(repeating: "é👩🏽‍⚕️ ", count: 12) + "fin",
        String(repeating: "x", count: 200), "a  b", "=?utf-8?Q?=C3=A9?=", "l'heure : 14\u{A0}h\u{A0}30",
    ])
    func anySubjectComesBackAsItWas(_ subject: String) async throws {
        let mail = Samples.mail(subject: subject)
        #expect(try await values(mail)["header.Subject"] == subject)
        for line in String(decoding: mail.encoded(), as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
    }

    @Test(arguments: ["Créneau", "Clinique \"A\", B <c@d.example>", "O\\ c", "Creneau"])
    func anyDisplayNameComesBackAsItWas(_ name: String) async throws {
        let found = try await values(Samples.mail(name: name))
        #expect(found["from.name"] == name)
        #expect(found["from.address"] == "rendez-vous@creneau.example")
    }

    @Test(arguments: ["a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\u{0}", "a\u{85}b", "a\u{2028}b", "a\tb", ""])
    func whatCouldEndAHeaderIsRefused(_ text: String) {
        #expect(HeaderText(text) == nil)
    }

    @Test func anOverlongHeaderIsRefused() {
        #expect(HeaderText(String(repeating: "x", count: HeaderText.utf8CountMax + 1)) == nil)
    }

    @Test func aQueuedMessageIsWrittenTheSameAtEachTry() {
        #expect(Samples.mail().encoded() == Samples.mail().encoded())
    }
}
