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

/// A contact is proven in the form itself, without JavaScript.
struct ProofSiteTests {
    private static func person(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "booked-for": "self", "given-name": "Zéphyrine", "family-name": "O'Neil", "birth-day": "5", "birth-month": "6",
            "birth-year": "1987", "email": "zephyrine@gmail.com", "phone": "", "health-number": "", "consent": "yes",
            "reason": "earache",
        ].merging(changes) { $1 }
    }

    private struct Words: Sendable {
        var root: String
        var search: String
        var bookings: String
        var code: String
        var wrong: String
        var needed: String
    }

    private static let languages = [
        Words(
            root: "", search: "/recherche", bookings: "/reservations", code: "Un code, pour confirmer votre contact", wrong: "ce code",
            needed: "donnez d’abord votre courriel"),
        Words(
            root: "/en", search: "/en/search", bookings: "/en/bookings", code: "A code, to confirm your contact",
            wrong: "That is not the code", needed: "first give your e-mail address"),
    ]

    private func hold(_ browser: inout Browser, _ words: Words) async throws -> (csrf: String, path: String) {
        let home = try await browser.get(words.root.isEmpty ? "/" : words.root)
        let csrf = try home.value(of: "csrf")
        let found = try await browser.post(
            words.search, ["csrf": csrf, "place": "H2X", "reason": "earache", "when": "soonest", "radius": "20"])
        let list = try await browser.follow(found)
        let held = try await browser.post(words.bookings, ["csrf": csrf, "q": try list.value(of: "q"), "slot": try list.value(of: "slot")])
        try #require(held.status == .seeOther)
        return (csrf, String(try #require(held.headers[.location]).prefix { $0 != "?" }))
    }

    @Test(arguments: [0, 1])
    func thePageAsksForTheCodeKeepsWhatWasTypedAndBooks(_ language: Int) async throws {
        let words = Self.languages[language]
        try await withWorld(origins: OriginLimits()) { world in
            _ = try await world.booked()
            try await world.follow()
            try await world.withFront { client in
                var browser = Browser(client)
                let (csrf, path) = try await hold(&browser, words)
                let asked = try await browser.post(path, Self.person(["csrf": csrf]))
                #expect(asked.status == .ok && asked.text.contains(words.code) && asked.text.contains("name=\"code\""))
                #expect(asked.text.contains("zephyrine@gmail.com") && asked.text.contains("autocomplete=\"one-time-code\""))
                let code = try await world.code()
                let wrong = try await browser.post(path, Self.person(["csrf": csrf, "code": code == "000000" ? "000001" : "000000"]))
                #expect(wrong.status == .unprocessableContent && wrong.text.contains(words.wrong) && wrong.text.contains("aria-invalid"))
                let again = try await browser.post(path, Self.person(["csrf": csrf, "again": "yes"]))
                #expect(again.status == .ok)
                let fresh = try await world.code()
                let booked = try await browser.post(path, Self.person(["csrf": csrf, "code": fresh]))
                #expect(booked.status == .seeOther)
            }
        }
    }

    @Test func whoHasATelephoneAloneIsToldWhenToPressAgain() async throws {
        try await withWorld(origins: OriginLimits()) { world in
            _ = try await world.booked()
            try await world.follow()
            try await world.withFront { client in
                var browser = Browser(client)
                let (csrf, path) = try await hold(&browser, Self.languages[0])
                let form = Self.person(["csrf": csrf, "email": "", "phone": "438 555-0177"])
                let waits = try await browser.post(path, form)
                #expect(waits.status == .ok && waits.text.contains("Encore un peu de patience"))
                #expect(try await browser.post(path, form).text.contains("Encore un peu de patience"))
                world.clock.advance(120)
                #expect(try await browser.post(path, form).status == .seeOther)
            }
        }
    }

    @Test(arguments: [0, 1])
    func oneOfManyHoldsIsNotRenewedBeforeAContactIsGiven(_ language: Int) async throws {
        let words = Self.languages[language]
        var origins = OriginLimits()
        origins.holdsAtOnce = 1
        try await withWorld(origins: origins) { world in
            try await world.withFront { client in
                var first = Browser(client)
                var second = Browser(client)
                _ = try await hold(&first, words)
                try await world.follow()
                let (csrf, path) = try await hold(&second, words)
                let renewal = path + (language == 0 ? "/prolongation" : "/renewal")
                let empty = try await second.post(renewal, ["csrf": csrf])
                #expect(empty.status == .ok && empty.text.contains(words.needed))
                let given = try await second.post(renewal, ["csrf": csrf, "email": "zephyrine@gmail.com"])
                #expect(given.status == .ok && given.text.contains(words.code))
            }
        }
    }
}
