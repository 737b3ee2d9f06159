import Crypto
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Scheduling
import Seals
import Store
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

struct TextWebhookTests {
    private static let token = "12345"
    private static let phone = "+14385550190"

    /// As a gateway signs: an implementation of its own.
    private func signature(_ url: String, _ fields: [String: String], token: String = token) -> String {
        let text = url + fields.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
        let mac = HMAC<Insecure.SHA1>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: Data(token.utf8)))
        return Data(mac).base64EncodedString()
    }

    private func post(
        _ client: any TestClientProtocol, _ body: String = "OUI", id: String = "SM1", path: String = "/webhooks/sms",
        more: [String: String] = [:], signed: String? = nil, isSigned: Bool = true, host: String? = nil
    ) async throws -> TestResponse {
        let fields = ["From": Self.phone, "To": "+15145550100", "Body": body, "MessageSid": id].merging(more) { $1 }
        var browser = Browser(client)
        var headers: HTTPFields = [:]
        let signature = signed ?? signature("http://creneau.test" + path, fields)
        if isSigned { headers[try #require(HTTPField.Name("X-Twilio-Signature"))] = signature }
        return try await browser.post(path, fields, headers: headers)
    }

    private func withGateway(_ body: @escaping @Sendable (World, any TestClientProtocol) async throws -> Void) async throws {
        try await withWorld(sendsTexts: true) { world in
            try await world.withFront(try World.settings(textToken: TextToken(Self.token))) { try await body(world, $0) }
        }
    }

    /// The example of Twilio's documentation (*Validating Requests*).
    @Test func theGatewaysOwnExampleIsSigned() {
        let fields = [
            ("CallSid", "CA1234567890ABCDE"), ("Caller", "+14158675310"), ("Digits", "1234"), ("From", "+14158675310"),
            ("To", "+18005551212"),
        ]
        let url = "https://example.com/myapp.php?foo=1&bar=2"
        let token = TextToken(Self.token)
        let expected = signature(url, Dictionary(uniqueKeysWithValues: fields))
        #expect(token.signed(expected, url: url, fields.reversed().map { (name: $0.0, value: $0.1) }))
        #expect(!token.signed(expected, url: url + "3", fields.map { (name: $0.0, value: $0.1) }))
        #expect(!"\(token)".contains(Self.token))
    }

    @Test func anAnswerComesBackAsWordsForTheGateway() async throws {
        try await withGateway { _, client in
            let answer = try await post(client, "OUI")
            #expect(answer.status == .ok && answer.headers[.contentType] == "text/xml; charset=utf-8")
            #expect(answer.text.hasPrefix(#"<?xml version="1.0" encoding="UTF-8"?><Response><Message>Aucune offre"#))
            #expect(answer.text.hasSuffix("http://creneau.test/lien-perdu</Message></Response>"))
            // A copy is answered with nothing.
            #expect(try await post(client, "OUI").text.hasSuffix("<Response></Response>"))
            #expect(try await post(client, "yes", id: "SM2").text.contains("/en/lost-link"))
            // A word of both languages is answered in both.
            #expect(try await post(client, "n", id: "SM3").text.contains(" / No offer"))
        }
    }

    @Test func whatIsNotSignedIsRefusedAndChangesNothing() async throws {
        try await withGateway { world, client in
            let fields = ["From": Self.phone, "To": "+15145550100", "Body": "STOP", "MessageSid": "SM1"]
            let other = signature("http://creneau.test/webhooks/sms", fields, token: "54321")
            let elsewhere = signature("http://other.test/webhooks/sms", fields)
            for forged in [other, elsewhere, "", "=", String(repeating: "A", count: 27) + "=", "é"] {
                #expect(try await post(client, "STOP", signed: forged).status == .forbidden)
            }
            #expect(try await post(client, "STOP", isSigned: false).status == .forbidden)
            let right = signature("http://creneau.test/webhooks/sms", fields)
            #expect(try await post(client, "START", signed: right).status == .forbidden)
            #expect(try await post(client, "STOP", more: ["Extra": "1"], signed: right).status == .forbidden)
            let seen = try await world.house.record.store.read { tx throws(StoreError) in
                try tx.isStopped(Texting.stopKey(PhoneNumber(digits: "4385550190")!, world.house.gate.pepper))
            }
            #expect(!seen)
            #expect(try await post(client, "STOP", signed: right).text.contains("START"))
        }
    }

    @Test func theOutcomeOfAMessageIsTakenSignedAndForWhatExists() async throws {
        try await withGateway { _, client in
            let id = MessageID(high: 5, low: 5)
            let path = "/webhooks/sms/status/\(id)"
            let more = ["MessageStatus": "undelivered"]
            let taken = try await post(client, path: path, more: more)
            #expect(taken.status == .noContent)
            #expect(try await post(client, path: path, more: more, isSigned: false).status == .forbidden)
            #expect(try await post(client, path: "/webhooks/sms/status/nothing", more: more).status == .notFound)
        }
    }

    @Test func withoutAGatewayThereIsNothing() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let answer = try await post(client)
                #expect(answer.status == .notFound)
            }
        }
    }

    /// From the form to the answer, without JavaScript.
    @Test func somebodyWaitsAndAcceptsByText() async throws {
        try await withGateway { world, client in
            var waiter = Waiter(world, client)
            try await waiter.wait(["channel": "text", "phone": "438 555-0190", "email": ""])
            _ = try await waiter.freeAPlace()
            #expect(try await post(client, "Oui").text.contains("la place est à vous"))
            let page = try await waiter.browser.get(waiter.path)
            #expect(page.text.contains("/rendez-vous/"))
            let letters = try await waiter.letters()
            #expect(letters.map(\.kind).contains(.confirmation))
            #expect(letters.allSatisfy { $0.route == .text(PhoneNumber(digits: "4385550190")!) })
        }
    }

    @Test func theFormAsksWhereTextMessagesAreSentAndTellsWhichNumbersTakeThem() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let page = try await browser.get("/demandes").text
                #expect(!page.contains("name=\"channel\""))
            }
        }
        try await withGateway { world, client in
            var waiter = Waiter(world, client)
            for phone in ["", "438 555-0190 poste 7", "876 555-0190"] {
                let form = try await waiter.form(["channel": "text", "phone": phone, "email": ""])
                let answer = try await waiter.browser.post("/demandes", form)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains(phone.isEmpty ? "donnez un téléphone" : "Canada et des États-Unis"))
                #expect(answer.text.contains("value=\"text\" checked"))
            }
        }
    }
}
