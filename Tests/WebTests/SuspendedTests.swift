import Containment
import HTTPTypes
import HummingbirdTesting
import Scheduling
import TestKit
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

/// What people are shown while an order keeps something back, in both languages.
@Suite struct SuspendedTests {
    private struct Words: Sendable, CustomTestStringConvertible {
        var root: String
        var clinics: String
        var frozen: String
        var dark: String
        var finder: String
        var clinicClosed: String
        var testDescription: String { root }
    }

    private static let languages = [
        Words(
            root: "/", clinics: "/cliniques", frozen: "Les réservations en ligne sont suspendues",
            dark: "Le service en ligne est fermé pour le moment", finder: "Trouver le téléphone d’une clinique",
            clinicClosed: "Cette clinique ne prend pas de réservation en ligne"),
        Words(
            root: "/en", clinics: "/en/clinics", frozen: "Online booking is suspended", dark: "The online service is closed for now",
            finder: "Find a clinic’s telephone", clinicClosed: "This clinic takes no booking online"),
    ]

    @Test(arguments: languages)
    private func theFirstPageSaysWhatWorksAndWhomToCall(_ words: Words) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await world.put([.all: .frozen])
                try await client.execute(uri: words.root, method: .get) { response in
                    let page = response.text
                    #expect(
                        response.status == .ok && page.contains(words.frozen) && page.contains(words.finder) && page.contains("tel:911"))
                    #expect(response.headers[.setCookie] == nil, "nobody needs a session to read it")
                }
                try await world.put([.all: .dark])
                try await client.execute(uri: words.root, method: .get) { response in
                    let page = response.text
                    #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] != nil)
                    #expect(page.contains(words.dark) && page.contains(words.finder) && page.contains("tel:911"))
                }
            }
        }
    }

    /// Whatever page somebody comes back to says the same, and when to come again.
    @Test(arguments: [Level.frozen, .dark], languages)
    private func whatIsKeptBackSaysSoInItsPlace(_ level: Level, _ words: Words) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await world.put([.surface(.front): level])
                let addresses = words.root == "/" ? ["/demandes", "/lien-perdu"] : ["/en/requests", "/en/lost-link"]
                for address in addresses {
                    try await client.execute(uri: address, method: .get) { response in
                        #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] == "300")
                        #expect(response.text.contains(level == .dark ? words.dark : words.frozen))
                    }
                }
            }
        }
    }

    /// Without a cookie or a token, and with nothing of a postal code but its area in the address.
    @Test(arguments: [Level.open, .frozen, .dark], languages)
    private func telephonesAreFoundByPostalCodeAtEveryLevel(_ level: Level, _ words: Words) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await world.put([.all: level])
                var browser = Browser(client)
                let found = try await browser.post(words.clinics, ["place": "h2x 1y4"])
                #expect(found.status == .seeOther && found.headers[.location] == words.clinics + "?pres=H2X")
                let page = try await browser.follow(found)
                #expect(page.status == .ok && page.text.contains("tel:+15145550100"))
                for (typed, status) in [("", 422), ("nulle part", 422), ("G0A 1A0", 422)] {
                    let answer = try await browser.post(words.clinics, ["place": typed])
                    #expect(answer.status.code == status && answer.text.contains("id=\"place-problem\""), "\(typed)")
                }
            }
        }
    }

    @Test(arguments: languages)
    private func oneClinicIsClosedAndTheOthersAreNot(_ words: Words) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let openings = "/api/v1/openings?near=H2T1S9&reason=earache"
                try await client.execute(uri: openings, method: .get) { #expect($0.text.contains("\"slot\"")) }
                try await world.put([.clinic(World.clinic): .frozen])
                try await client.execute(uri: openings, method: .get) { response in
                    #expect(
                        response.status == .ok && !response.text.contains("\"slot\""), "what nobody can have is not shown")
                }
                try await client.execute(uri: words.root, method: .get) { #expect(!$0.text.contains(words.frozen)) }
                try await client.execute(uri: words.clinics + "/" + World.clinic.description, method: .get) { response in
                    let page = response.text
                    #expect(response.status == .ok && page.contains(words.clinicClosed) && page.contains("tel:+15145550100"))
                    #expect(!page.contains("/demandes?") && !page.contains("/requests?"), "nothing that leads nowhere")
                }
            }
        }
    }

    /// A page that was open when the level changed: all that was typed is in
    /// the answer, and goes again when it may.
    @Test func nothingThatWasTypedIsLost() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                try await world.put([.clinic(World.clinic): .frozen])
                let fields = Browser.person.merging(["csrf": csrf, "q": query]) { $1 }
                let stopped = try await browser.post(path, fields)
                let page = stopped.text
                #expect(stopped.status == .serviceUnavailable && stopped.headers[.retryAfter] == "300")
                #expect(page.contains("Zéphyrine") && page.contains("Envoyer de nouveau") && page.contains("tel:+15145550100"))
                try await world.put([:])
                let booked = try await browser.post(path, fields)
                #expect(booked.status == .seeOther, "\(booked.status)")
            }
        }
    }

    /// At `restricted` nobody books before a code came back from their contact.
    @Test(arguments: [false, true])
    func aBookingIsConfirmedByACodeFirst(_ hasTelephoneAlone: Bool) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                try await world.put([.all: .restricted])
                var fields = Browser.person.merging(["csrf": csrf, "q": query]) { $1 }
                if hasTelephoneAlone { (fields["email"], fields["phone"]) = ("", "514 555-0199") }
                let asked = try await browser.post(path, fields).text
                guard !hasTelephoneAlone else {
                    #expect(asked.contains("aucun ne peut être envoyé à ce téléphone") && asked.contains("514 555-0199"))
                    return
                }
                #expect(
                    asked.contains("Un code, pour confirmer votre contact") && asked.contains("confirme en ce moment le contact de chaque"))
                fields["code"] = "000 000"
                let wrong = try await browser.post(path, fields)
                #expect(wrong.status == .unprocessableContent && wrong.text.contains("ce code"))
                fields["code"] = try await world.code()
                let booked = try await browser.post(path, fields)
                #expect(booked.status == .seeOther && (booked.headers[.location] ?? "").hasPrefix("/rendez-vous/"))
            }
        }
    }

    /// Each page says what is in force, but the one that is about it.
    @Test(arguments: [Level.guarded, .restricted, .frozen, .dark])
    func everyPageSaysWhatIsInForce(_ level: Level) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await client.execute(uri: "/a-propos", method: .get) { #expect(!$0.text.contains("class=\"level\"")) }
                try await world.put([.all: level])
                for address in ["/a-propos", "/en/privacy", "/cliniques"] {
                    try await client.execute(uri: address, method: .get) { response in
                        #expect(response.status == .ok && response.text.contains("class=\"level\""), "\(address)")
                    }
                }
            }
        }
    }
}
