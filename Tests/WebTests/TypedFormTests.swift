import Containment
import Database
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Scheduling
import Seals
import Store
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

/// Each POST of a form ends in an address that can be reloaded, gone back to
/// and read in the other language, with everything that was typed; nobody
/// else reads it there, nor in the store.
@Suite struct TypedFormTests {
    private static let secret = "Zzyzx-Inimitable"

    /// A form: where it is sent, with what, and what it then says; each comes
    /// back for something.
    private struct Form {
        var path: String
        var fields: [String: String]
        var other: String
        var status = HTTPResponse.Status.unprocessableContent
    }

    private func forms(_ world: World, _ browser: inout Browser) async throws -> [Form] {
        let (_, csrf, query, booking) = try await browser.hold()
        let request = try await browser.get("/demandes")
        let wrong = Browser.person.merging(["given-name": Self.secret, "birth-year": "84", "csrf": csrf]) { $1 }
        return [
            Form(
                path: booking, fields: wrong.merging(["q": query]) { $1 }, other: booking.replacing("/reservations", with: "/en/bookings")),
            Form(
                path: "/demandes",
                fields: wrong.merging(["form": try request.value(of: "form"), "place": "H2X", "until": "2026-12-20", "monday": "yes"]) {
                    $1
                },
                other: "/en/requests"),
            Form(path: "/lien-perdu", fields: ["csrf": csrf, "contact": Self.secret], other: "/en/lost-link"),
        ]
    }

    @Test func whatWasTypedStandsAtAnAddressOfTheBrowsersOwn() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                for form in try await forms(world, &browser) {
                    let page = try await browser.post(form.path, form.fields)
                    let address = try #require(browser.lastTyped)
                    #expect(page.status == form.status && page.text.contains(Self.secret), "\(form.path)")
                    #expect(!address.contains(Self.secret))
                    // A reload, and Back from elsewhere.
                    _ = try await browser.get("/")
                    let again = try await browser.get(address)
                    #expect(again.status == form.status && again.text.contains(Self.secret), "\(form.path) reloaded")
                    // Another browser with the same address; and this one without it.
                    var stranger = Browser(client)
                    #expect(try await !stranger.get(address).text.contains(Self.secret))
                    #expect(try await !browser.get(String(address.prefix { $0 != "?" })).text.contains(Self.secret))
                    // For ten minutes.
                    world.clock.advance(601)
                    #expect(try await !browser.get(address).text.contains(Self.secret), "\(form.path) after ten minutes")
                    world.clock.advance(-601)
                }
            }
        }
    }

    @Test func theStoreKnowsNothingOfIt() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                for form in try await forms(world, &browser) { _ = try await browser.post(form.path, form.fields) }
                let rows = try await world.house.record.store.read { tx throws(StoreError) in
                    var rows: [[UInt8]] = []
                    for row in try tx.query("SELECT sealed FROM kept_form", []) { rows.append(try row.blob(0)) }
                    return rows
                }
                #expect(rows.count == 3)
                let word = Array(Self.secret.utf8)
                #expect(rows.allSatisfy { row in !row.indices.contains { row[$0...].starts(with: word) } })
            }
        }
    }

    @Test func theOtherLanguageTakesItAlong() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                for form in try await forms(world, &browser) {
                    let shown = try await browser.get(form.path)
                    #expect(
                        shown.text.contains("formaction=\"\(form.other)\"") && shown.text.contains("name=\"langue-page\""), "\(form.path)")
                    let page = try await browser.post(form.other, form.fields.merging(["langue-page": "1"]) { $1 })
                    #expect(page.status == .ok && page.text.contains("lang=\"en-CA\"") && page.text.contains(Self.secret), "\(form.other)")
                    // Nothing is said to be wrong with what was not sent.
                    #expect(!page.text.contains("aria-invalid"))
                    #expect(page.headers[.contentLanguage] == "en")
                }
                #expect(
                    try await world.house.record.store.read { tx throws(StoreError) in try tx.query("SELECT 1 FROM appointment", []).count }
                        == 0)
            }
        }
    }

    @Test func theSwitchIsNeverWhatReturnPresses() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                for path in ["/", "/demandes", "/lien-perdu", try await browser.hold().path] {
                    let text = try await browser.get(path).text
                    let first = try #require(text.firstRange(of: "<button"))
                    #expect(text[first.lowerBound...].hasPrefix("<button class=\"first\""), "\(path)")
                }
            }
        }
    }

    @Test func whatWasTakenWaitsNoLonger() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let form = try await forms(world, &browser)[0]
                let wrong = try await browser.post(form.path, form.fields)
                let address = try #require(browser.lastTyped)
                #expect(try wrong.value(of: "saisie") == "1")
                let taken = try await browser.post(form.path, form.fields.merging(["birth-year": "1984", "saisie": "1"]) { $1 })
                #expect(taken.status == .seeOther)
                #expect(try await !browser.get(address).text.contains("birth-year"))
                #expect(
                    try await world.house.record.store.read { tx throws(StoreError) in try tx.query("SELECT 1 FROM kept_form", []).count }
                        == 0)
            }
        }
    }

    @Test func aCodeThatWasTypedIsKeptNowhere() {
        let typed = TypedForm(URLEncodedForm([("code", "123456"), ("password", "p"), ("csrf", "c"), ("email", "a@example.org")]))
        let house = typed.fields
        #expect(house["code"] == "123456")
        for name in ["code", "password", "csrf"] { #expect(!typed.text.contains("\"\(name)\"")) }
        #expect(typed.text.contains("a@example.org") && TypedForm(text: typed.text)?.fields["email"] == "a@example.org")
    }

    /// Whoever takes a place that went finds what they typed with the next best, in either language.
    @Test func aPlaceThatWentKeepsWhatWasTyped() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var one = Browser(client)
                var other = Browser(client)
                let (list, csrf, query) = try await one.search()
                let slot = try list.value(of: "slot")
                let (_, otherCSRF, otherQuery) = try await other.search()
                _ = try await other.post("/reservations", ["csrf": otherCSRF, "q": otherQuery, "slot": slot])
                let taken = try await one.post(
                    "/reservations", Browser.person.merging(["csrf": csrf, "q": query, "slot": slot, "given-name": Self.secret]) { $1 })
                #expect(taken.status == .conflict && taken.text.contains(Self.secret))
                let english = try await one.get("/en/bookings?saisie=1")
                #expect(english.status == .conflict && english.text.contains(Self.secret))
                let next = try await one.post(
                    "/reservations",
                    Browser.person.merging(["csrf": csrf, "q": query, "slot": try taken.value(of: "slot"), "given-name": Self.secret]) {
                        $1
                    })
                #expect(next.status == .ok, "\(next.text.prefix(3_000))")
                #expect(next.text.contains(Self.secret) && next.text.contains("id=\"booking\""))
            }
        }
    }

    @Test func atTheDeskItWaitsForTheOneWhoTypedIt() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client, .manager)
                let clinic = "/cliniques/\(World.clinic)"
                let page = try await browser.get(try world.day)
                let csrf = try page.value(of: "csrf")
                let held = try await browser.post(clinic + "/reservations", ["csrf": csrf, "slot": try page.value(of: "slot")])
                let booking = try #require(held.headers[.location])
                let forms = [
                    (booking, ["family-name": Self.secret, "phone": "12"]), (clinic + "/surnombre", ["family-name": Self.secret]),
                    (clinic + "/recherche", ["family-name": Self.secret]),
                    (clinic + "/personnel", ["family-name": Self.secret, "email": "x"]),
                    (
                        clinic + "/jours/\(try world.day.suffix(10))/notes",
                        ["note-text": Self.secret + String(repeating: "a", count: 3_000)]
                    ),
                ]
                for (path, fields) in forms {
                    let wrong = try await browser.post(path, fields.merging(["csrf": csrf]) { $1 })
                    let address = try #require(browser.lastTyped, "\(path)")
                    #expect(wrong.status == .unprocessableContent && wrong.text.contains(Self.secret), "\(path): \(wrong.status)")
                    #expect(try await browser.get(address).text.contains(Self.secret), "\(path) reloaded")
                    // A colleague who signs in on the same browser.
                    var colleague = try await world.browser(client, .manager, name: "Suivante")
                    #expect(try await !colleague.get(address).text.contains(Self.secret))
                }
            }
        }
    }
}
