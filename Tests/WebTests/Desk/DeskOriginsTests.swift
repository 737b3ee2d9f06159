import Containment
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
@testable import Patients
@testable import Serving

@Suite struct DeskOriginsTests {
    @Test(arguments: [
        ("", "cliniques", "origines", "9 rendez-vous d’une même origine", "Libérer les autres"),
        ("/en", "clinics", "origins", "9 appointments of one origin", "Release the others"),
    ])
    func whatWasBookedTogetherIsARowOfTheDayAndReleasedTogether(
        _ root: String, _ clinics: String, _ origins: String, _ row: String, _ button: String
    ) async throws {
        var limits = OriginLimits()
        (limits.fewest, limits.bookingsPerHour, limits.bookingsPerContact) = (1_000, 0, 0)
        try await withWorld(origins: limits) { world in
            var visits: [Appointment] = []
            for _ in 0..<9 { visits.append(try await world.booked()) }
            try await world.follow()
            let kept = visits[0].id
            let french = try world.day
            let list = "\(root)/\(clinics)/\(World.clinic)/\(origins)"
            let day = root.isEmpty ? french : root + french.replacing("cliniques", with: "clinics").replacing("jours", with: "days")
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                var other = try await world.browser(client, name: "Rita")
                let shown = try await browser.get(day)
                #expect(shown.text.contains("href=\"\(list)\"") && shown.text.replacing("\u{A0}", with: " ").contains(row))
                let page = try await browser.get(list)
                let late = try await other.get(list)
                #expect(page.status == .ok && page.text.contains(button) && !page.text.contains("Qwertzuiop"))
                var form = ["csrf": try page.value(of: "csrf"), "origin": try page.value(of: "origin"), "seen": try page.value(of: "seen")]
                form["keep-\(kept)"] = "yes"
                let decision = list + "/decision"
                let done = try await browser.post(decision, form)
                #expect(done.status == .ok && done.text.contains(" 8 "), "eight are released, one is kept")
                #expect(!(try await browser.get(day).text.contains(list)))
                form["csrf"] = try late.value(of: "csrf")
                #expect(try await other.post(decision, form).status == .conflict)
                var practitioner = try await world.browser(client, .practitioner, name: "Camille")
                #expect(try await practitioner.get(list).status == .forbidden)
            }
        }
    }
}
