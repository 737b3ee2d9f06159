import HTTPTypes
import HummingbirdTesting
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

/// What the confirmation says of the message that goes out, is so.
@Suite struct WrittenToTests {
    /// With this contact, the page that says that it is booked has these words, and not those.
    private func expect(_ words: [String], not others: [String] = [], with contact: [String: String], sendsTexts: Bool) async throws {
        try await withWorld(sendsTexts: sendsTexts) { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                var form = Browser.person.merging(["csrf": csrf, "q": query]) { $1 }
                form["email"] = ""
                form["phone"] = ""
                let answer = try await browser.post(path, form.merging(contact) { $1 })
                try #require(answer.status == .seeOther)
                let page = try await browser.follow(answer).text
                for text in words { #expect(page.contains(text)) }
                for text in others { #expect(!page.contains(text)) }
            }
        }
    }

    @Test func anAddressIsNamedMasked() async throws {
        try await expect(
            ["Un message part à <strong class=\"nobreak\">z•••@example.org</strong>"], not: ["Notez votre numéro"],
            with: ["email": "zoe@example.org", "phone": "514 555-0142"], sendsTexts: false)
    }

    @Test func aTelephoneAloneIsWrittenToWhereTextsAreSent() async throws {
        try await expect(
            ["Un texto part au <strong class=\"nobreak\">••• •••-0142</strong>"], not: ["Notez votre numéro"],
            with: ["phone": "514 555-0142"], sendsTexts: true)
    }

    @Test func aTelephoneAloneIsToldThatNothingComesWhereNoneAre() async throws {
        try await expect(["Aucun message ne part", "Notez votre numéro"], with: ["phone": "514 555-0142"], sendsTexts: false)
    }
}
