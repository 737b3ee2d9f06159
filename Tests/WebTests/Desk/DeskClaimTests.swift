import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
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

@Suite struct DeskClaimTests {
    /// A visit of a child under two, who went before others.
    private func child(_ world: World, _ client: any TestClientProtocol) async throws -> AppointmentID {
        var waiter = Waiter(world, client)
        try await waiter.wait(["booked-for": "child", "birth-year": "2026"])
        let link = try await waiter.freeAPlace()
        let page = try await waiter.browser.follow(try await waiter.browser.get("/o/" + link.text))
        _ = try await waiter.browser.post("/offres/\(link.offer)/acceptation", ["csrf": try page.value(of: "csrf")])
        return try #require(AppointmentID(String(waiter.path.split(separator: "/").last ?? "")))
    }

    @Test func receptionLooksAtWhatWasSaidAndTakesThePlaceBack() async throws {
        try await withWorld { world in
            try await world.withFront { front in
                let visit = "/cliniques/\(World.clinic)/rendez-vous/\(try await child(world, front))"
                try await receptionLooks(world, visit)
            }
        }
    }

    private func receptionLooks(_ world: World, _ visit: String) async throws {
        let day = try world.day
        try await world.withDesk { client in
            var browser = try await world.browser(client)
            #expect(try await browser.get(day).text.contains("priorité à vérifier"))
            let page = try await browser.get(visit)
            #expect(page.text.contains("un enfant de moins de deux ans") && page.text.contains("Personne ne l’a vérifié"))
            #expect(!page.text.contains("Reprendre la place"))
            #expect(!(try await browser.get(visit + "/annulation").text.contains("priorité annoncée")))
            let csrf = try page.value(of: "csrf")
            #expect(try await browser.post(visit + "/priorite", ["csrf": csrf, "claim": "peut-être"]).status == .badRequest)
            let checked = try await browser.post(visit + "/priorite", ["csrf": csrf, "claim": "fails"])
            #expect(checked.status == .seeOther && checked.headers[.location] == visit)
            #expect(try await browser.get(visit).text.contains("Reprendre la place"))
            let cancellation = try await browser.get(visit + "/annulation")
            #expect(cancellation.text.contains("value=\"6\" required checked"))
            let cancelled = try await browser.post(
                visit + "/annulation",
                ["csrf": csrf, "sequence": try cancellation.value(of: "sequence"), "cause": "6", "notify": "yes"])
            #expect(cancelled.status == .seeOther)
            #expect(!(try await browser.get(day).text.contains("priorité à vérifier")))
        }
    }
}
