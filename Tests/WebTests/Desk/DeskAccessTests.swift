import Containment
import Credentials
import Foundation
import HTTPTypes
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

/// Getting in, staying out, and what a browser is left with.
@Suite struct DeskAccessTests {
    @Test func everyPageOfTheDeskExistsInBothLanguages() async throws {
        try await withWorld { world in
            let endpoints = DeskSurface.endpoints(house: world.house, settings: World.deskSettings(), metrics: Metrics())
            let patterns = Set(endpoints.all.map(\.pattern))
            for route in DeskRoute.allCases {
                for language in Language.allCases { #expect(patterns.contains(route.pattern(in: language)), "\(route) \(language)") }
            }
            for endpoint in endpoints.all {
                #expect(PolicyTable.standard.decision(at: .open, for: .staff, endpoint.capability) == .allow, "\(endpoint.pattern)")
            }
        }
    }

    @Test func whoIsNotSignedInIsAskedToAndComesBack() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var browser = Browser(client)
                let response = try await browser.get(day)
                #expect(response.status == .seeOther)
                let page = try await browser.follow(response)
                #expect(try page.status == .ok && page.value(of: "resume") == day)
                #expect(!page.text.contains("Plateau"))
            }
        }
    }

    /// A page of a fault asks the vault nothing: who is signed in is remembered by the site that serves all others.
    @Test func aPageThatIsNotThereStillKnowsWhoAsks() async throws {
        try await withWorld { world in
            let day = try world.day
            let leaving = "action=\"\(DeskPaths(.french).path(.signOut))\""
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                #expect(try await browser.get(day).text.contains(leaving))
                let missing = try await browser.get(day + "/rien")
                #expect(missing.status == .notFound && missing.text.contains(leaving))
                var stranger = Browser(client)
                #expect(try await !stranger.get(day + "/rien").text.contains(leaving))
            }
        }
    }

    @Test func aLinkIsUsedByAButtonOnceAndNotByLooking() async throws {
        try await withWorld { world in
            let address = "/lien/" + (try await world.link(.reception)).text
            let day = try world.day
            try await world.withDesk { client in
                for _ in 0..<3 {
                    var scanner = Browser(client)
                    #expect(try await scanner.get(address).status == .ok)
                }
                var browser = Browser(client)
                let page = try await browser.get(address)
                let response = try await browser.post(address, ["csrf": try page.value(of: "csrf")])
                #expect(response.headers[.location] == day)
                #expect(try await browser.get(day).status == .ok)
                var second = Browser(client)
                let again = try await second.get(address)
                #expect(try await second.post(address, ["csrf": try again.value(of: "csrf")]).status == .gone)
            }
        }
    }

    @Test func aFreshSessionComesWithAFreshGrant() async throws {
        try await withWorld { world in
            let address = "/lien/" + (try await world.link(.reception)).text
            let day = try world.day
            try await world.withDesk(isSecure: true) { client in
                var browser = Browser(client)
                let page = try await browser.get(address)
                let before = try page.value(of: "csrf")
                let response = try await browser.post(address, ["csrf": before])
                let cookies = response.headers[values: .setCookie]
                #expect(cookies.count == 3 && cookies.allSatisfy { $0.hasPrefix("__Host-creneau-desk") })
                #expect(
                    cookies.allSatisfy {
                        $0.contains("HttpOnly") && $0.contains("Secure") && $0.contains("SameSite=Lax") && $0.contains("Path=/")
                    })
                // What stood in a form before is good for nothing after.
                let shown = try await browser.get(day)
                #expect(try shown.value(of: "csrf") != before)
                #expect(try await browser.post("/deconnexion", ["csrf": before]).status == .forbidden)
                let left = try await browser.post("/deconnexion", ["csrf": try shown.value(of: "csrf")])
                #expect(left.status == .seeOther && left.headers[.clearSiteData] == "\"cache\"")
                #expect(!browser.has("__Host-creneau-desk-grant") && browser.has("__Host-creneau-desk-device"))
                #expect(try await browser.get(day).status == .seeOther)
            }
        }
    }

    /// Strangers who try the address of a new colleague do not keep out the
    /// browser that set up the account, nor is another's taken from it.
    @Test func settingUpAnAccountMarksTheBrowser() async throws {
        try await withWorld { world in
            let first = try await world.invitation("neuve@clinic.example")
            let second = try await world.invitation("autre@clinic.example")
            try await world.withDesk(isSecure: true) { client in
                var browser = Browser(client)
                var marks: [String] = []
                for link in [first, second] {
                    let address = "/invitation/" + link.text
                    let response = try await browser.post(address, ["csrf": try await browser.get(address).value(of: "csrf")])
                    marks += response.headers[values: .setCookie].filter { $0.hasPrefix("__Host-creneau-desk-device=") }
                }
                #expect(marks.count == 2 && marks[0] == marks[1])
            }
        }
    }

    @Test func everyWrongSignInIsAnsweredAlike() async throws {
        try await withWorld { world in
            _ = try await world.link(.reception)
            try await world.withDesk { client in
                var answers: Set<String> = []
                for (email, password) in [
                    ("reine.reception@clinic.example", "wrong wrong wrong"), ("nobody@clinic.example", "wrong wrong wrong"),
                    ("reine.reception@clinic.example", ""), ("reine.reception@clinic.example", String(repeating: "x", count: 2_000)),
                ] {
                    var browser = Browser(client)
                    let page = try await browser.get("/connexion")
                    let response = try await browser.post(
                        "/connexion", ["csrf": try page.value(of: "csrf"), "email": email, "password": password, "code": "123456"])
                    #expect(response.status == .unprocessableContent && !browser.has("creneau-desk-grant"))
                    var text = response.text
                    for secret in [try response.value(of: "csrf"), try response.value(of: "challenge"), email] {
                        text = text.replacingOccurrences(of: secret, with: "")
                    }
                    answers.insert(text)
                }
                #expect(answers.count == 1)
            }
        }
    }

    @Test(arguments: [
        "//evil.example/", "/..//evil.example", "/a/.././/evil.example", "/a//evil.example", "https://evil.example/", "/\\evil.example",
        "/%2F/evil.example", "/a\r\nLocation: x", "javascript:alert(1)",
    ])
    func comingBackNeverLeadsElsewhere(_ path: String) async throws {
        #expect(Resumption(path: path) == nil)
        try await withWorld { world in
            let address = "/lien/" + (try await world.link(.reception)).text
            try await world.withDesk { client in
                var browser = Browser(client)
                let page = try await browser.get(address)
                let encoded = try #require(path.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
                let signIn = try await browser.get("/connexion?resume=" + encoded)
                #expect(!signIn.text.contains("evil"))
                let response = try await browser.post(address, ["csrf": try page.value(of: "csrf"), "resume": path])
                #expect(response.headers[.location]?.hasPrefix("/cliniques/") == true)
            }
        }
    }

    @Test func aFormFromAnotherSiteDoesNothing() async throws {
        try await withWorld { world in
            let id = try await world.booked().id
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(day)
                let fields = ["csrf": try page.value(of: "csrf"), "step": "arrive:\(id)"]
                let elsewhere: HTTPFields = [.fetchSite: "cross-site"]
                let refused = try await browser.post(day + "/etapes", fields, headers: elsewhere)
                #expect(refused.status == .forbidden && !refused.text.contains("\(id)"))
                #expect(try await browser.post(day + "/etapes", ["step": "arrive:\(id)"]).status == .forbidden)
                #expect(try await browser.get(day).text.contains("Attendu"))
                #expect(try await browser.post(day + "/etapes", fields).status == .seeOther)
            }
        }
    }

    /// A page that follows the day learns in its own form that the sign-in is over; whoever else asks gets the usual answer.
    @Test func aPageThatFollowsTheDayIsToldThatItIsSignedOut() async throws {
        try await withWorld { world in
            let address = try world.day + "/flux"
            try await world.withDesk { client in
                let stream = try await client.execute(uri: address, method: .get, headers: [.accept: "text/event-stream"])
                #expect(stream.status == .ok && stream.headers[.contentType]?.hasPrefix("text/event-stream") == true)
                #expect(stream.text == "event: signed-out\ndata:\n\n")
                let other = try await client.execute(uri: address, method: .get)
                #expect(other.status != .ok && !other.text.contains("signed-out"))
            }
        }
    }

    @Test func aSessionThatEndsKeepsWhatWasTyped() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(day)
                let slot = try page.value(of: "slot")
                let held = try await browser.post(
                    "/cliniques/\(World.clinic)/reservations", ["csrf": try page.value(of: "csrf"), "slot": slot])
                let address = try #require(held.headers[.location])
                let form = try await browser.get(address)
                browser.forget("creneau-desk-grant")
                let fields = ["csrf": try form.value(of: "csrf"), "family-name": "Perdue<", "given-name": "Jamais", "password": "secret"]
                let stopped = try await browser.post(address, fields, headers: [.fetchSite: "same-origin"])
                #expect(stopped.status == .unauthorized && stopped.text.contains("Perdue&lt;") && !stopped.text.contains("secret"))
                #expect(try stopped.value(of: "resume.given-name") == "Jamais")
                // Only to a page of ours: another site's form gets nothing of it back.
                let stranger = try await browser.post(address, fields, headers: [.fetchSite: "cross-site"])
                #expect(!stranger.text.contains("Jamais"))
            }
        }
    }

    @Test func nothingOfAPersonStandsInAnAddress() async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                for path in [day, "/cliniques/\(World.clinic)/rendez-vous/\(appointment.id)"] {
                    let text = try await browser.get(path).text
                    #expect(text.contains("Qwertzuiop"))
                    for part in text.components(separatedBy: "href=\"").dropFirst() + text.components(separatedBy: "action=\"").dropFirst()
                    {
                        let address = part.prefix { $0 != "\"" }
                        guard !address.hasPrefix("tel:") else { continue }
                        for secret in ["Qwertzuiop", "phyrine", "438555", "QWEZ", "earache", appointment.reference.description] {
                            #expect(!address.contains(secret))
                        }
                    }
                    #expect(!text.contains("<title>Zé"))
                }
            }
        }
    }
}
