import HTTPTypes
import HummingbirdTesting
import NIOCore
import Scheduling
import Seals
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
@testable import Watch

/// The same form again, and the contact put right, on the site, at the desk and by the API.
@Suite struct OwnContactSiteTests {
    @Test func whoSendsTheFormAgainIsToldWhatStandsAndPutsItRight() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let form = Browser.person.merging(["csrf": csrf, "q": query]) { $1 }
                _ = try await browser.post(path, form)
                let again = try await browser.post(path, form.merging(["email": "zephyrine@exemple.quebec"]) { $1 })
                #expect(again.status == .seeOther)
                let stands = try await browser.follow(again)
                #expect(stands.text.contains("Ce rendez-vous était déjà pris") && stands.text.contains("zephyrine@example.org"))
                #expect(!stands.text.contains("zephyrine@exemple.quebec"))
                let own = String(try #require(again.headers[.location]).prefix { $0 != "?" })
                let contact = try await browser.get(own + "/coordonnees")
                #expect(contact.status == .ok && contact.text.contains("value=\"zephyrine@example.org\""))
                let wrong = try await browser.post(own + "/coordonnees", ["csrf": csrf, "email": "zephyrine@exemple", "language": "fr"])
                #expect(wrong.status == .unprocessableContent && wrong.text.contains("zephyrine@exemple"))
                let done = try await browser.post(
                    own + "/coordonnees", ["csrf": csrf, "email": "zephyrine@exemple.quebec", "language": "fr"])
                #expect(done.status == .seeOther)
                let page = try await browser.follow(done)
                #expect(page.text.contains("Vos coordonnées sont changées") && page.text.contains("z•••@exemple.quebec"))
                // Nobody is told by a crafted link what did not happen.
                let other = try await browser.get(own + "?n=4")
                #expect(other.text.contains("Vos coordonnées sont changées"))
            }
        }
    }

    @Test func theWeakerLinkDoesNot() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                let page = try await browser.follow(booked)
                let text = try #require(page.text.firstMatch(of: /creneau\.test\/m\/([\w-]+)/)).1
                let full = try #require(ManageToken(String(text)))
                let weak = VisitLinkToken(appointment: full.appointment, secret: VisitToken(manage: full.secret))
                var other = Browser(client)
                let opened = try await other.get("/v/" + weak.text)
                let own = String(try #require(opened.headers[.location]))
                #expect(try await !other.get(own).text.contains("/coordonnees"))
                #expect(try await other.get(own + "/coordonnees").status == .forbidden)
                let body = #"{"email":"a@example.org","language":"fr"}"#
                for (token, status) in [(weak.text, HTTPResponse.Status.forbidden), (full.text, .ok)] {
                    let answer = try await client.execute(
                        uri: "/api/v1/appointments/\(full.appointment)/contact", method: .post,
                        headers: [.authorization: "Bearer " + token, .contentType: "application/json"], body: ByteBuffer(string: body))
                    #expect(answer.status == status)
                }
                let problems = try await client.execute(
                    uri: "/api/v1/appointments/\(full.appointment)/contact", method: .post,
                    headers: [.authorization: "Bearer " + full.text, .contentType: "application/json"],
                    body: ByteBuffer(string: #"{"email":"nowhere","phone":"+33 6 12 34 56 78"}"#))
                #expect(problems.status == .unprocessableContent)
                for code in ["language", "email", "foreign"] { #expect(String(buffer: problems.body).contains(code)) }
            }
        }
    }

    @Test func theDeskIsToldThatTheFirstStands() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(try world.day)
                let csrf = try page.value(of: "csrf")
                let held = try await browser.post(
                    "/cliniques/\(World.clinic)/reservations", ["csrf": csrf, "slot": try page.value(of: "slot")])
                let address = try #require(held.headers[.location])
                _ = try await browser.post(address, ["csrf": csrf, "family-name": "Roy", "given-name": "Anne"])
                let again = try await browser.post(address, ["csrf": csrf, "family-name": "Roi", "given-name": "Anne"])
                #expect(again.status == .conflict && again.text.contains("déjà réservée") && again.text.contains("Anne Roy"))
            }
        }
    }
}
