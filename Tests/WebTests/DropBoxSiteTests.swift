import Containment
import Database
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

/// Leaving word with a clinic, as somebody without scripts does it.
@Suite struct DropBoxSiteTests {
    private static let path = "/cliniques/\(World.clinic)/message"
    private static let typed = [
        "reason": "sexual-health", "words": "Depuis hier, à <gauche>", "given-name": "Zéphyrine", "family-name": "Qwertzuiop",
        "phone": "438 555-0101", "morning": "yes",
    ]

    private func form(_ page: TestResponse, _ changes: [String: String] = [:]) throws -> [String: String] {
        var fields = Self.typed
        (fields["csrf"], fields["form"]) = (try page.value(of: "csrf"), try page.value(of: "form"))
        return fields.merging(changes) { $1 }
    }

    private func count(_ world: World) async throws -> Int64 {
        try await world.house.record.store.read { tx throws(StoreError) in
            try tx.query("SELECT COUNT(*) FROM left_word", [])[0].integer(0)
        }
    }

    @Test(arguments: [
        (
            "", "cliniques", "/laisse", "appelez le 911", "Laisser un message", "aujourd’hui, jusqu’à 16 h", "Votre message est laissé",
            "le matin"
        ),
        ("/en", "clinics", "/left", "call 911", "Leave a message", "today, until 4:00 p.m.", "Your message is left", "in the morning"),
    ])
    func wordIsLeftAndSaidBackAndNothingOfItStandsInAnAddress(
        _ root: String, _ clinics: String, _ end: String, _ urgent: String, _ title: String, _ read: String, _ done: String, _ time: String
    ) async throws {
        try await withWorld { world in
            world.freeze(.clinic(World.clinic))
            let path = "\(root)/\(clinics)/\(World.clinic)/message"
            try await world.withFront { client in
                var browser = Browser(client)
                #expect(try await browser.get("\(root)/\(clinics)/\(World.clinic)").text.contains("href=\"\(path)\""))
                let page = try await browser.get(path)
                let text = page.text.replacing("\u{A0}", with: " ")
                #expect(page.status == .ok)
                for part in ["<h1>\(title)</h1>", urgent, read, "href=\"tel:+15145550100\"", "500 "] {
                    #expect(text.contains(part), "\(part)")
                }
                // Before anything is asked.
                let (warning, asked) = (text.range(of: urgent)?.lowerBound, text.range(of: "<form id=\"word\"")?.lowerBound)
                #expect(try #require(warning) < #require(asked))
                let fields = try form(page)
                let left = try await browser.post(path, fields)
                let address = try #require(browser.lastTyped)
                #expect(address == path + end + "?saisie=1")
                for part in [done, "Qwertzuiop", "438 555-0101", "à &lt;gauche&gt;", time, "911"] {
                    #expect(left.text.replacing("\u{A0}", with: " ").contains(part), "\(part)")
                }
                // Pressed twice, and looked at again.
                #expect(try await browser.post(path, fields).text.contains(done))
                #expect(try await browser.get(address).text.contains("Qwertzuiop"))
                #expect(try await count(world) == 1)
                // What is no longer shown is not claimed; and nobody else sees it.
                var stranger = Browser(client)
                let later = try await stranger.get(address)
                #expect(later.status == .ok && !later.text.contains("Qwertzuiop") && !later.text.contains(done))
            }
        }
    }

    @Test func whatIsToBeMendedIsSaidAndNothingTypedIsLost() async throws {
        try await withWorld { world in
            world.freeze(.clinic(World.clinic))
            try await world.withFront { client in
                var browser = Browser(client)
                let page = try await browser.get(Self.path)
                let long = String(repeating: "é", count: 501)
                let back = try await browser.post(Self.path, try form(page, ["phone": "", "reason": "", "words": long, "given-name": ""]))
                #expect(back.status == .unprocessableContent)
                for part in [
                    "href=\"#reason\"", "href=\"#words\"", "href=\"#given-name\"", "href=\"#phone\"", "value=\"Qwertzuiop\"", long,
                    "name=\"morning\" value=\"yes\" aria-describedby=\"times-hint\" checked",
                ] { #expect(back.text.contains(part), "\(part)") }
                // In the other language, as it was typed; and sent from there.
                let english = try await browser.post("/en/clinics/\(World.clinic)/message", try form(back, ["langue-page": "1"]))
                #expect(english.status == .ok && english.text.contains("Depuis hier") && english.text.contains("Leave this message"))
                #expect(try await count(world) == 0)
                let left = try await browser.post("/en/clinics/\(World.clinic)/message", try form(english))
                #expect(left.text.contains("Your message is left"))
                #expect(try await count(world) == 1)
                // Back in the browser and changed: it says so, and then leaves another.
                let known = try await browser.post(Self.path, try form(page, ["words": "Autre chose"]))
                #expect(known.status == .conflict && known.text.contains("Autre chose"))
                #expect(
                    try await browser.post(Self.path, try form(known, ["words": "Autre chose"])).text.contains("Votre message est laissé"))
                #expect(try await count(world) == 2)
            }
        }
    }

    @Test func aFullBoxSaysToTelephoneAndKeepsWhatWasTyped() async throws {
        var limits = Limits()
        (limits.words.waitingPerClinic, limits.words.perContact) = (1, 1)
        try await withWorld(limits: limits) { world in
            _ = try await world.leftWord(with: World.clinic)
            world.freeze(.clinic(World.clinic))
            try await world.withFront { client in
                var browser = Browser(client)
                let page = try await browser.get(Self.path)
                let full = try await browser.post(Self.path, try form(page, ["phone": "438 555-0199"]))
                #expect(full.status == .tooManyRequests)
                for part in ["est pleine", "href=\"tel:+15145550100\"", "Depuis hier", "value=\"Qwertzuiop\""] {
                    #expect(full.text.contains(part), "\(part)")
                }
            }
        }
    }

    @Test func whereThereIsAPlaceToBeHadPeopleAreSentThere() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let clinic = try await browser.get("/cliniques/\(World.clinic)").text
                #expect(!clinic.contains(Self.path) && clinic.contains("href=\"/?clinic=\(World.clinic)\""))
                let page = try await browser.get(Self.path)
                #expect(
                    page.status == .ok && page.text.contains("href=\"/?clinic=\(World.clinic)\"") && !page.text.contains("name=\"phone\""))
                world.freeze(.clinic(World.clinic))
                let form = try form(try await browser.get(Self.path))
                // It opens again while somebody types.
                world.reopen()
                let back = try await browser.post(Self.path, form)
                #expect(back.status == .conflict && back.text.contains("Depuis hier") && back.text.contains("pas été envoyé"))
                #expect(try await count(world) == 0)
                world.put(.dark, [.clinic(World.clinic)])
                let dark = try await browser.get(Self.path)
                #expect(dark.status == .serviceUnavailable && !dark.text.contains("name=\"phone\""))
                #expect(try await browser.get("/cliniques/\(WordID(high: 1, low: 1))/message").status == .notFound)
                #expect(try await browser.get("/cliniques/n/message").status == .notFound)
            }
        }
    }

    @Test func anotherSitesFormLeavesNothing() async throws {
        try await withWorld { world in
            world.freeze(.clinic(World.clinic))
            try await world.withFront { client in
                var browser = Browser(client)
                let page = try await browser.get(Self.path)
                #expect(try await browser.post(Self.path, try form(page, ["csrf": "made up"])).status == .forbidden)
                #expect(try await browser.post(Self.path, try form(page, ["form": "chosen"])).status == .unprocessableContent)
                #expect(try await count(world) == 0)
            }
        }
    }

    @Test func thePrivacyPageSaysWhatIsKept() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (french, english) = (try await browser.get("/confidentialite"), try await browser.get("/en/privacy"))
                #expect(french.text.contains("Si vous laissez un message"))
                #expect(english.text.contains("If you leave a message"))
            }
        }
    }
}
