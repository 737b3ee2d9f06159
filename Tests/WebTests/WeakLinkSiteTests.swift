import Containment
import Database
import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Patients
@testable import Serving

/// What the link of a reminder shows and does on the site.
@Suite struct WeakLinkSiteTests {
    /// Books as somebody does, and comes back in another browser by the weaker link.
    private func withLink(_ body: @escaping @Sendable (World, inout Browser, String, AppointmentID) async throws -> Void) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                let page = try await browser.follow(booked).text
                try await world.follow()
                let text = try #require(page.firstMatch(of: /creneau\.test\/m\/([\w-]+)/)).1
                let full = try #require(ManageToken(String(text)))
                let weak = VisitLinkToken(appointment: full.appointment, secret: VisitToken(manage: full.secret))
                var other = Browser(client)
                let opened = try await other.get("/v/" + weak.text)
                try #require(opened.status == .seeOther)
                let own = String(try #require(opened.headers[.location]).prefix { $0 != "?" })
                try await body(world, &other, own, full.appointment)
            }
        }
    }

    @Test func itMovesTheVisitWithinItsClinic() async throws {
        try await withLink { _, browser, own, _ in
            let page = try await browser.get(own)
            #expect(page.text.contains(own + "/report\"") && !page.text.contains("Zéphyrine"))
            let times = try await browser.get(own + "/report")
            #expect(times.status == .ok && times.text.contains("Ce lien montre les heures de la même clinique"))
            #expect(!times.text.contains("name=\"radius\"") && !times.text.contains("Verdun"))
            let csrf = try times.value(of: "csrf")
            let held = try await browser.post(own + "/report", ["csrf": csrf, "slot": try times.value(of: "slot")])
            try #require(held.status == .seeOther)
            let confirm = try await browser.follow(held)
            #expect(confirm.status == .ok)
            let moved = try await browser.post(try #require(held.headers[.location]), ["csrf": csrf])
            #expect(moved.status == .seeOther)
            let after = try await browser.follow(moved)
            #expect(after.status == .ok && after.text.contains("Votre rendez-vous est déplacé") && !after.text.contains("Zéphyrine"))
        }
    }

    @Test func whatTheClinicAsksForStandsOnThePageWithItsAnswers() async throws {
        try await withLink { world, browser, own, id in
            #expect(try await !browser.get(own).text.contains("La clinique vous demande une autre heure"))
            let permit = try Permit.ofSystem(.manageSchedules)
            let now = world.house.gate.clock.now()
            let write = OutboxWrite(
                id: MessageID(high: 7, low: 7), kind: .chooseAgain, about: .appointment(id), version: 0, dueAt: now, seal: nil)
            try await world.house.record.store.withTransaction(permit) { tx throws(StoreError) in try tx.enqueue(write) }
            let page = try await browser.get(own)
            #expect(page.text.contains("La clinique vous demande une autre heure") && page.text.contains("Toutes les autres heures"))
            let held = try await browser.post(own + "/report", ["csrf": try page.value(of: "csrf"), "slot": try page.value(of: "slot")])
            #expect(held.status == .seeOther)
        }
    }
}
