import Bytes
import Containment
import Credentials
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheduling
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

/// The form of whoever stands at the counter, and the way to another time.
@Suite struct WalkInFormTests {
    private static let clinic = "/cliniques/\(World.clinic)"

    @Test func todaysFormBeginsWithWhoComesNow() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(Self.clinic + "/surnombre").text
                let local = try #require(world.house.node.zones.rules(of: .toronto)).local(at: world.clock.now())
                let time = try #require(
                    page.range(of: #"id="time"[^>]*value="(\d\d:\d\d)""#, options: .regularExpression).map { String(page[$0]) })
                let typed = try #require(LocalTime(String(time.suffix(6).dropLast())))
                #expect(typed.minutes >= local.secondOfDay / 60 && typed.minutes <= local.secondOfDay / 60 + 5, "never a time that is past")
                #expect(page.contains("id=\"there\" type=\"checkbox\" name=\"there\" value=\"yes\" checked"))
                #expect(page.range(of: #"id="family-name"[^>]* autofocus"#, options: .regularExpression) != nil)
                let tomorrow = try await browser.get(Self.clinic + "/surnombre?date=\(local.date.advanced(byDays: 1))").text
                #expect(
                    tomorrow.contains("id=\"there\" type=\"checkbox\" name=\"there\" value=\"yes\"\n")
                        || !tomorrow.contains("value=\"yes\" checked"))
                #expect(tomorrow.range(of: #"id="time"[^>]*value="""#, options: .regularExpression) != nil)
            }
        }
    }

    @Test(arguments: ["", "en/"])
    func aSecondVisitOfOnePersonIsSaidBeforeItIsBooked(_ language: String) async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let date = try world.day.suffix(10)
                let day = language.isEmpty ? Self.clinic + "/jours/\(date)" : "/en/clinics/\(World.clinic)/days/\(date)"
                func form() async throws -> (String, [String: String]) {
                    let page = try await browser.get(day)
                    let held = try await browser.post(
                        language.isEmpty ? Self.clinic + "/reservations" : "/en/clinics/\(World.clinic)/bookings",
                        ["csrf": try page.value(of: "csrf"), "slot": try page.value(of: "slot")])
                    return (
                        try #require(held.headers[.location]),
                        [
                            "csrf": try page.value(of: "csrf"), "family-name": "Roy", "given-name": "Anne", "phone": "514 555-0123",
                        ]
                    )
                }
                let (first, fields) = try await form()
                let booked = try await browser.post(first, fields)
                let id = try #require(booked.headers[.location]?.suffix(26))
                while try await Deliveries(world.house).indexPending(limit: 10, .system("test", at: world.clock.now())) > 0 {}
                let (second, _) = try await form()
                let said = try await browser.post(second, fields)
                #expect(said.status == .conflict && said.text.contains("/\(id)\">"))
                #expect(said.text.contains(language.isEmpty ? "Réserver quand même" : "Book all the same"))
                #expect(try said.text.contains("value=\"Roy\"") && said.value(of: "known") == String(id))
                var again = fields
                again["known"] = String(id)
                #expect(try await browser.post(second, again).headers[.location]?.contains("#v-") == true)
                // An id that is no visit of the clinic's opens nothing.
                let (third, _) = try await form()
                again["known"] = String(repeating: "0", count: 26) + " x <b>"
                #expect(try await browser.post(third, again).status == .conflict)
            }
        }
    }

    @Test func bothTimesAreShownBeforeAVisitIsMoved() async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            let visit = Self.clinic + "/rendez-vous/\(appointment.id)"
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let list = try await browser.get(visit + "/deplacement")
                #expect(list.text.contains("<option value=\"\(appointment.practitioner)\" selected>"))
                let slot = try list.value(of: "slot")
                let before = try await world.version(of: appointment.id)
                let both = try await browser.get(visit + "/deplacement?slot=\(slot)&sequence=0&practitioner=all")
                #expect(both.status == .ok && both.text.contains("Jusqu’ici") && both.text.contains("Désormais"))
                #expect(both.text.components(separatedBy: "<time datetime").count == 3)
                #expect(try await world.version(of: appointment.id) == before, "nothing is done yet")
                // Drawn before a colleague moved it, the list leads nowhere.
                let stale = try await browser.get(visit + "/deplacement?slot=\(slot)&sequence=3")
                #expect(stale.status == .conflict && stale.text.contains("Quelqu’un d’autre vient de changer"))
                for odd in ["x", String(repeating: "0", count: 26), "<b>"] {
                    #expect(
                        try await [.ok, .notFound].contains(browser.get(visit + "/deplacement?slot=\(PercentEncoding.encode(odd))").status))
                }
                let moved = try await browser.post(
                    visit + "/deplacement",
                    ["csrf": try both.value(of: "csrf"), "sequence": try both.value(of: "sequence"), "slot": try both.value(of: "slot")])
                #expect(moved.status == .seeOther)
                // It is theirs now: whoever chooses it is shown others.
                let taken = try await browser.get(visit + "/deplacement?slot=\(slot)&sequence=1")
                #expect(taken.status == .conflict && !taken.text.contains("value=\"\(slot)\""))
            }
        }
    }
}

extension World {
    fileprivate func version(of id: AppointmentID) async throws -> Int? {
        try await house.record.store.read { tx throws(StoreError) in try tx.appointment(id)?.appointment.sequence }
    }
}
