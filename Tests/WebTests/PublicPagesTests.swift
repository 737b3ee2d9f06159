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

/// The pages of a clinic and of a practitioner.
struct PublicPagesTests {
    @Test func theClinicSaysWhereWhenAndWho() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let french = try await browser.get("/cliniques/\(World.clinic)").text
                for part in [
                    "<span itemprop=\"streetAddress\">100, rue Principale</span>", "href=\"tel:+15145550100\"", "openstreetmap.org",
                    "Français, English", "Couvert par la RAMQ", "8\u{A0}h\u{A0}à\u{A0}16\u{A0}h", "Tous les jours", "Vendredi saint",
                    "Prochaine ouverture", "href=\"/professionnels/\(World.practitioner)\">Camille Roy</a>",
                    "href=\"/?clinic=\(World.clinic)\"",
                ] { #expect(french.contains(part), "\(part)") }
                let english = try await browser.get("/en/clinics/\(World.clinic)").text
                for part in [
                    "Covered by RAMQ", "8:00\u{A0}a.m.\u{A0}to\u{A0}4:00\u{A0}p.m.", "Every day", "Good Friday", "Next opening",
                    "href=\"/en/practitioners/\(World.practitioner)\"",
                ] { #expect(english.contains(part), "\(part)") }
                #expect(!french.contains("&lt;") && !english.contains("&lt;"), "no markup was taken for text")
            }
        }
    }

    @Test func thePractitionerSaysWhatTheyDoAndWhere() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let french = try await browser.get("/professionnels/\(World.practitioner)").text
                for part in ["<h1>Camille Roy</h1>", "Médecin", "href=\"/cliniques/\(World.clinic)\"", "8\u{A0}h\u{A0}à\u{A0}16\u{A0}h"] {
                    #expect(french.contains(part), "\(part)")
                }
                #expect(!french.contains("&lt;"))
                #expect(try await browser.get("/en/practitioners/\(World.practitioner)").text.contains("Physician"))
            }
        }
    }

    @Test func theSearchBeginsAtTheClinic() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                #expect(try await browser.get("/?clinic=\(World.clinic)").value(of: "csrf") != "")
                #expect(try await browser.get("/en?clinic=\(World.clinic)").text.contains("value=\"H2J 1A1\""))
                for other in ["nothing", "\(World.practitioner)", "%22%3E"] {
                    let page = try await browser.get("/?clinic=" + other)
                    #expect(page.status == .ok && !page.text.contains("H2J"), "\(other)")
                }
            }
        }
    }

    @Test func whoReceivesNobodyHasNoPage() async throws {
        try await withWorld { world in
            let idle = PractitionerID(high: 0x0190_0000_0000_0000, low: 7)
            let past = PractitionerID(high: 0x0190_0000_0000_0000, low: 8)
            let administration = Administration(world.house)
            try await administration.addPractitioners(
                [(idle, "Oisive"), (past, "Partie")].map {
                    Practitioner(
                        id: $0.0, givenName: "Andrée", familyName: $0.1, profession: .nurse, licence: nil, languages: [.french])
                }, .system("test", at: world.clock.now()))
            let from = try #require(LocalTime("08:00"))
            let to = try #require(LocalTime("16:00"))
            try await administration.addSchedules(
                [
                    Schedule(
                        id: ScheduleID(high: 0x0190_0000_0000_0000, low: 9), clinic: World.clinic, practitioner: past,
                        effectiveFrom: try #require(LocalDate("2026-01-01")), effectiveThrough: LocalDate("2026-02-01"),
                        template: [
                            WeeklyBlock(weekday: .monday, from: from, to: to, slotMinutes: 20, modality: .inPerson, audience: .everyone)
                        ], exceptions: [], observesHolidays: true)
                ], .system("test", at: world.clock.now()))
            try await world.follow()
            try await world.withFront { client in
                var browser = Browser(client)
                let clinic = try await browser.get("/cliniques/\(World.clinic)").text
                #expect(clinic.contains("Camille Roy") && !clinic.contains("Andrée"))
                for id in ["\(idle)", "\(past)", "\(World.clinic)", "nobody"] {
                    #expect(try await browser.get("/professionnels/" + id).status == .notFound)
                    #expect(try await browser.get("/en/practitioners/" + id).status == .notFound)
                }
            }
        }
    }

    @Test func noPageOrAnswerHasThePractitionersNumber() async throws {
        try await withWorld { world in
            let held = try #require(world.house.node.directory.practitioner(World.practitioner))
            #expect(held.licence == nil, "what is not in memory cannot be shown")
            try await world.withFront { client in
                var browser = Browser(client)
                var seen: [String] = []
                for route in Route.allCases {
                    for language in Language.allCases {
                        for id in ["\(World.clinic)", "\(World.practitioner)"] {
                            seen.append(try await browser.get(route.path(in: language, [id, id])).text)
                        }
                    }
                }
                let openings = try await browser.get("/api/v1/openings?near=H2X&reason=earache")
                #expect(openings.status == .ok && openings.text.contains("\"slot\""))
                seen.append(openings.text)
                for path in ["/api/v1/reasons", "/api/v1/clinics", "/api/v1/clinics/\(World.clinic)", "/api/openapi.json"] {
                    seen.append(try await browser.get(path).text)
                }
                #expect(seen.contains { $0.contains("Camille Roy") })
                #expect(seen.allSatisfy { !$0.contains(World.licence) })
            }
        }
    }
}
