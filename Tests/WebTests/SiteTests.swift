import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Scheduling
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

/// The way from the first page to a cancelled appointment, without JavaScript.
struct SiteTests {
    @Test func aVisitIsFoundHeldBookedShownAndCancelled() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (form, csrf, query, path) = try await browser.hold()
                #expect(form.text.contains("Clinique « du Plateau »"))
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                #expect(booked.status == .seeOther)
                let page = try await browser.follow(booked)
                #expect(page.status == .ok)
                #expect(page.text.contains("O&#39;Neil") && page.text.contains("http://creneau.test/m/m"))
                let appointment = String(try #require(booked.headers[.location]).prefix { $0 != "?" })

                let later = try await browser.get(appointment)
                #expect(later.text.contains("Zéphyrine") && !later.text.contains("/m/m"), "the link is shown once")
                // Two looks at the page, this one included; nobody of the clinic.
                #expect(later.text.contains("Qui a ouvert vos renseignements") && later.text.contains("Vous, par votre lien (2\u{A0}fois)"))
                #expect(!later.text.contains("réception"))
                // Saying that one comes takes a button, and stays said.
                #expect(later.text.contains("action=\"\(appointment)/presence\""))
                #expect(try await browser.get(appointment + "/presence").status == .methodNotAllowed)
                let attending = try await browser.post(appointment + "/presence", ["csrf": csrf])
                #expect(attending.status == .seeOther)
                #expect(try await browser.follow(attending).text.contains("C\u{2019}est noté"))
                let calendar = try await browser.get(appointment + "/calendrier.ics")
                #expect(calendar.headers[.contentType]?.hasPrefix("text/calendar") == true)
                #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n") && !calendar.text.contains("oreille"))

                let asked = try await browser.get(appointment + "/annulation")
                #expect(asked.status == .ok)
                let gone = try await browser.post(appointment + "/annulation", ["csrf": csrf])
                #expect(gone.status == .seeOther)
                #expect(try await browser.follow(gone).text.contains("annulé"))

                var stranger = Browser(client)
                #expect(try await stranger.get(appointment).status == .notFound)
            }
        }
    }

    @Test func neitherTheReasonNorThePlaceStandsInAnAddress() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let csrf = try await browser.get("/").value(of: "csrf")
                let found = try await browser.post(
                    "/recherche", ["csrf": csrf, "place": "H2X 1Y4", "reason": "sexual-health", "when": "soonest"])
                let address = try #require(found.headers[.location])
                #expect(address.hasPrefix("/ouvertures?q=") && !address.contains("sexual") && !address.tellsThePlace)
                var other = Browser(client)
                let elsewhere = try await other.get(address)
                #expect(elsewhere.status == .ok)
                #expect(elsewhere.text.contains("role=\"status\""), "another browser is asked to search anew")
            }
        }
    }

    @Test func whatWasTypedSurvivesEveryMistake() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                var fields = Browser.person.merging(["csrf": csrf, "q": query]) { $1 }
                fields["email"] = "not an address"
                fields["consent"] = nil
                let refused = try await browser.post(path, fields)
                #expect(refused.status == .unprocessableContent)
                #expect(try refused.value(of: "csrf") == csrf)
                #expect(refused.text.contains("not an address") && refused.text.contains("Zéphyrine"))
                let renewed = try await browser.post(path + "/prolongation", fields)
                #expect(renewed.status == .ok && renewed.text.contains("not an address"))
            }
        }
    }

    @Test func whatWasTypedIsCarriedWhenSomebodyElseWasQuicker() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var first = Browser(client)
                var second = Browser(client)
                let (_, csrf, query, path) = try await first.hold()
                world.clock.advance(Hold.durationSeconds + Hold.publicDelaySeconds)
                try await world.follow()
                let (_, otherCSRF, otherQuery, otherPath) = try await second.hold()
                let quicker = try await second.post(otherPath, Browser.person.merging(["csrf": otherCSRF, "q": otherQuery]) { $1 })
                #expect(quicker.status == .seeOther)
                try await world.follow()
                let late = try await first.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                #expect(late.status == .conflict)
                #expect(try late.value(of: "given-name") == "Zéphyrine")
                let again = try await first.post(
                    "/reservations", Browser.person.merging(["csrf": csrf, "q": query, "slot": try late.value(of: "slot")]) { $1 })
                #expect(again.status == .ok && again.text.contains("Zéphyrine"), "the next form is filled already")
            }
        }
    }

    @Test func aFormWithoutItsTokenChangesNothing() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (list, csrf, query) = try await browser.search()
                let fields = ["q": query, "slot": try list.value(of: "slot")]
                #expect(try await browser.post("/reservations", fields).status == .forbidden)
                let stolen = fields.merging(["csrf": csrf]) { $1 }
                var other = Browser(client)
                _ = try await other.get("/")
                #expect(try await other.post("/reservations", stolen).status == .forbidden)
                #expect(try await browser.post("/reservations", stolen, headers: [.fetchSite: "cross-site"]).status == .forbidden)
            }
        }
    }

    @Test func aPageWithoutAFormSetsNoCookie() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                for path in ["/a-propos", "/confidentialite", "/cliniques", "/en/clinics/\(World.clinic)", "/rien"] {
                    try await client.execute(uri: path, method: .get) { #expect($0.headers[.setCookie] == nil, "\(path)") }
                }
            }
        }
    }

    @Test func bodiesHaveALimitAndAType() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let csrf = try await browser.get("/").value(of: "csrf")
                let large = try await browser.post("/recherche", ["csrf": csrf, "place": String(repeating: "a", count: 70_000)])
                #expect(large.status == .contentTooLarge)
                let typed = try await browser.post("/recherche", ["csrf": csrf], headers: [.contentType: "text/plain"])
                #expect(typed.status == .unsupportedMediaType)
            }
        }
    }

    @Test func whoeverLostTheirLinkAlwaysHearsTheSame() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let csrf = try await browser.get("/lien-perdu").value(of: "csrf")
                for contact in ["nobody@example.org", "514 555-0199"] {
                    let sent = try await browser.post("/lien-perdu", ["csrf": csrf, "contact": contact])
                    #expect(sent.status == .seeOther && sent.headers[.location] == "/lien-perdu/envoye")
                }
                #expect(try await browser.post("/lien-perdu", ["csrf": csrf, "contact": "?"]).status == .unprocessableContent)
            }
        }
    }

    @Test func aCraftedAddressDoesNotSayThatSomethingHappened() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                let appointment = String(try #require(booked.headers[.location]).prefix { $0 != "?" })
                let plain = try await browser.get(appointment)
                let crafted = try await browser.get(appointment + "?n=3")
                // Each look at the page is itself on the record that it shows.
                let before = { (text: String) in text.components(separatedBy: "openings-record")[0] }
                #expect(before(crafted.text) == before(plain.text) && before(plain.text) != plain.text)
            }
        }
    }

    @Test func anAppointmentIsMovedToAnotherTime() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                try await world.follow()
                let appointment = String(try #require(booked.headers[.location]).prefix { $0 != "?" })
                let list = try await browser.get(appointment + "/report")
                #expect(list.status == .ok)
                let held = try await browser.post(appointment + "/report", ["csrf": csrf, "slot": try list.value(of: "slot")])
                #expect(held.status == .seeOther)
                let confirm = try await browser.follow(held)
                #expect(confirm.status == .ok)
                let moved = try await browser.post(try #require(held.headers[.location]), ["csrf": csrf])
                #expect(moved.status == .seeOther)
                #expect(moved.headers[.location] == appointment + "?n=2")
                #expect(try await browser.follow(moved).status == .ok)
            }
        }
    }

    @Test func theLinkOfAMessageLeadsToTheAppointmentAndOutOfTheAddress() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                let page = try await browser.follow(booked)
                let start = try #require(page.text.range(of: "http://creneau.test/m/"))
                let token = String(page.text[start.upperBound...].prefix { $0 != "\"" })
                var other = Browser(client)
                let exchanged = try await other.get("/m/" + token)
                #expect(exchanged.status == .seeOther && exchanged.headers[.location]?.contains(token) == false)
                #expect(try await other.follow(exchanged).text.contains("Zéphyrine"))
                #expect(try await other.get("/m/" + token.dropLast() + "_").status != .internalServerError)
                #expect(try await other.get("/v/" + token).status == .notFound, "a full link is no reminder's link")
            }
        }
    }

    @Test func aFormRefusedForAWhileComesBackWithItsFields() async throws {
        try await withWorld { world in
            try await world.withFront(try World.settings(requestsPerNetwork: 5)) { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let form = Browser.person.merging(["csrf": csrf, "q": query]) { $1 }
                let refused = try await browser.post(path, form)
                #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] != nil)
                #expect(try refused.value(of: "family-name") == "O&#39;Neil" && refused.value(of: "consent") == "yes")
                #expect(refused.text.contains("action=\"\(path)\""))
                world.clock.advance(60)
                #expect(try await browser.post(path, form).status == .seeOther)
            }
        }
    }

    @Test func aFormWhoseCookieIsGoneLosesNothingAndBooksNothing() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var first = Browser(client)
                let (page, csrf, query, path) = try await first.hold()
                let form = Browser.person.merging(["csrf": csrf, "q": query, "slot": try page.value(of: "slot")]) { $1 }
                try await world.follow()
                var browser = Browser(client)
                let back = try await browser.post(path, form, headers: [.fetchSite: "same-origin"])
                #expect(back.status == .forbidden)
                #expect(try back.value(of: "given-name") == "Zéphyrine")
                let fresh = try back.value(of: "csrf")
                #expect(fresh != csrf)
                let others = try await browser.post(path, form.merging(["csrf": fresh]) { $1 })
                #expect(others.status == .conflict)
                #expect(try others.value(of: "given-name") == "Zéphyrine")
                let next = try #require(others.text.firstMatch(of: /name="slot" value="([^"]+)"/)?.output.1)
                let held = try await browser.post("/reservations", form.merging(["csrf": fresh, "slot": String(next)]) { $1 })
                #expect(held.status == .ok && held.text.contains("value=\"Zéphyrine\""))
            }
        }
    }

    /// Another site's page must not get a form of ours with a token that fits.
    @Test(arguments: ["cross-site", "same-site", nil])
    func aFormFromElsewhereDoesNotComeBack(site: String?) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let form = Browser.person.merging(["csrf": "wrong"]) { $1 }
                var headers: HTTPFields = [:]
                headers[.fetchSite] = site
                let refused = try await browser.post("/recherche", form, headers: headers)
                #expect(refused.status == .forbidden)
                #expect(!refused.text.contains("Zéphyrine") && !refused.text.contains("csrf"))
            }
        }
    }
}
