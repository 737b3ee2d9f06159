import Formats
import Foundation
import Scheduling
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases

struct DemoMailboxTests {
    private func withMailbox(_ body: (DemoMailbox, _ folder: String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("creneau-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("new"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(DemoMailbox(folder.path), folder.path)
    }

    private func message(_ text: String) throws -> [UInt8] {
        let sender = try #require(EmailAddress("rendez-vous@creneau.test"))
        return MailMessage(
            id: MailMessageID(MessageID(high: 1, low: 2), sender: sender), date: World.start,
            from: MailAddress(name: HeaderText("Créneau"), email: sender), to: try #require(EmailAddress("lou@example.org")),
            language: .french, subject: try #require(HeaderText("Rendez-vous confirmé : mardi 24 novembre, 14 h 30, à Montréal")),
            text: text, html: "<p>non</p>", calendar: nil
        ).encoded()
    }

    @Test func whatTheCourierWroteIsReadBack() throws {
        try withMailbox { mailbox, folder in
            let text = "Bonjour,\n\nVotre rendez-vous = confirmé.\nhttp://creneau.test/m/mAAAA" + String(repeating: "é", count: 90)
            try Data(try message(text)).write(to: URL(fileURLWithPath: folder + "/new/1795442400.P1Q1.host"))
            try Data(try message("plus tard")).write(to: URL(fileURLWithPath: folder + "/new/1795442401.P1Q2.host"))
            #expect(mailbox.messages.map(\.name) == ["1795442401.P1Q2.host", "1795442400.P1Q1.host"])
            let letter = try #require(mailbox.message(named: "1795442400.P1Q1.host"))
            #expect(letter.to == "lou@example.org")
            #expect(letter.subject == "Rendez-vous confirmé : mardi 24 novembre, 14 h 30, à Montréal")
            #expect(letter.text == text)
            #expect(letter.received == World.start)
        }
    }

    @Test(arguments: ["../cur/1.P1Q1.h", "1/../../secret", "", "passwd", ".1", "1795442400.P1Q1.missing"])
    func aNameThatNoCourierGivesOpensNothing(name: String) throws {
        try withMailbox { mailbox, _ in #expect(mailbox.message(named: name) == nil) }
    }
}
