import Containment
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

@Suite struct DeskMessagesTests {
    /// Somebody whose confirmation did not arrive.
    private func bookInVain(_ world: World) async throws -> Appointment {
        let appointment = try await world.booked()
        let system = Context.system("test", at: world.clock.now())
        let deliveries = Deliveries(world.house)
        let item = try #require(try await deliveries.claim(limit: 10, leaseSeconds: 60, system).first)
        try await deliveries.failed(item, .permanent, system)
        return appointment
    }

    @Test(arguments: [
        ("", "cliniques", "jours", "message non reçu", "Adresse refusée par son serveur", "Renvoyer"),
        ("/en", "clinics", "days", "message not received", "Address refused by its server", "Send again"),
    ])
    func theListSaysWhichAndWhyAndNamesNobody(
        _ root: String, _ clinics: String, _ days: String, _ link: String, _ why: String, _ button: String
    ) async throws {
        try await withWorld { world in
            let appointment = try await bookInVain(world)
            let date = try #require(try world.day.split(separator: "/").last)
            let list = "\(root)/\(clinics)/\(World.clinic)/messages"
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let day = try await browser.get("\(root)/\(clinics)/\(World.clinic)/\(days)/\(date)")
                #expect(day.text.contains("href=\"\(list)\"") && day.text.replacing("\u{A0}", with: " ").contains("1 " + link))
                let page = try await browser.get(list)
                #expect(page.status == .ok && page.text.contains(why) && page.text.contains(button))
                #expect(page.text.contains(appointment.reference.description))
                #expect(!page.text.contains("Qwertzuiop") && !page.text.contains("zephyrine@"))
            }
        }
    }

    @Test func whatIsSentAgainOrSettledLeavesTheListAndTheSecondIsTold() async throws {
        try await withWorld { world in
            _ = try await bookInVain(world)
            let list = "/cliniques/\(World.clinic)/messages"
            let day = try world.day
            try await world.withDesk { client in
                var one = try await world.browser(client)
                var two = try await world.browser(client, name: "Rita")
                let first = try await one.get(list)
                let second = try await two.get(list)
                let message = try first.value(of: "message")
                #expect(try await one.get(list + "/envoi").status == .methodNotAllowed)
                #expect(try await one.post(list + "/envoi", ["csrf": "made up", "message": message]).status == .forbidden)
                let sent = try await one.post(list + "/envoi", ["csrf": try first.value(of: "csrf"), "message": message])
                #expect(sent.status == .ok && sent.text.contains("Tous les messages"))
                let late = try await two.post(list + "/suite", ["csrf": try second.value(of: "csrf"), "message": message])
                #expect(late.status == .conflict && late.text.contains("vient de s’en occuper"))
                #expect(!(try await one.get(day).text.contains("caution post")))
                #expect(
                    try await one.post(list + "/suite", ["csrf": try first.value(of: "csrf"), "message": "nonsense"]).status == .badRequest)
            }
        }
    }

    @Test func whoMayNotReviewThemSeesNoLinkAndNoList() async throws {
        try await withWorld { world in
            _ = try await bookInVain(world)
            let list = "/cliniques/\(World.clinic)/messages"
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client, .practitioner)
                #expect(!(try await browser.get(day).text.contains(list)))
                #expect(try await browser.get(list).status == .forbidden)
            }
        }
    }

    @Test func whoSaidThatTheyComeIsMarkedOnTheDay() async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            let day = try world.day
            let context = Context(actor: .patient, audience: .patient, language: .french, instant: world.clock.now(), network: .local)
            let deliveries = Deliveries(world.house)
            let system = Context.system("test", at: world.clock.now())
            let item = try #require(try await deliveries.claim(limit: 10, leaseSeconds: 60, system).first)
            guard case .manage(let token)? = try await deliveries.open(item, system).first?.visit?.link else {
                Issue.record("no link")
                return
            }
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                #expect(!(try await browser.get(day).text.contains("mark confirmed")))
                _ = try await Reception(world.house).confirm(appointment.id, key: .manage(token.secret), context)
                #expect(try await browser.get(day).text.contains("<span class=\"mark confirmed\">confirmé</span>"))
            }
        }
    }
}
