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

@Suite struct DeskSearchTests {
    private static let address = "/cliniques/\(World.clinic)/recherche"

    @Test(arguments: [
        ["number": "438 555-0101"], ["number": "QWEZ 8756 0510"], ["family-name": "qwertzuiop", "birth-date": "1987-06-05"],
    ])
    func aVisitIsFoundByItsNumberOrItsName(_ fields: [String: String]) async throws {
        try await withWorld { world in
            let id = try await world.booked().id
            _ = try await Deliveries(world.house).indexPending(limit: 10, .system("test", at: world.clock.now()))
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(Self.address)
                let found = try await browser.post(Self.address, fields.merging(["csrf": try page.value(of: "csrf")]) { $1 })
                #expect(found.status == .ok && found.text.contains("/rendez-vous/\(id)\"><strong>Zéphyrine Qwertzuiop</strong>"))
            }
        }
    }

    @Test func whatIsUnclearSaysWhatToMendAndKeepsWhatWasTyped() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(Self.address)
                let csrf = try page.value(of: "csrf")
                for (fields, words) in [
                    (["number": "12345"], "Ce n’est ni un numéro de rendez-vous"), ([:], "Inscrivez un numéro, ou un nom"),
                    (["birth-date": "1987-06-05"], "Inscrivez aussi le nom de famille"),
                    (["family-name": "Côté"], "Inscrivez aussi la date de naissance"),
                    (["family-name": "Côté", "birth-date": "5 juin 1987"], "Inscrivez aussi la date de naissance"),
                ] as [([String: String], String)] {
                    let answer = try await browser.post(Self.address, fields.merging(["csrf": csrf]) { $1 })
                    #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(fields)")
                    for value in fields.values { #expect(answer.text.contains("value=\"\(value)\"")) }
                }
                let none = try await browser.post(Self.address, ["csrf": csrf, "number": "K7M-42Q"])
                #expect(none.status == .ok && none.text.contains("Aucun rendez-vous à venir ici"))
            }
        }
    }

    @Test func aPractitionerIsNotOfferedToSearch() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client, .practitioner)
                let page = try await browser.get(day)
                #expect(page.status == .ok && !page.text.contains("/recherche"))
                #expect(try await browser.get(Self.address).status == .forbidden)
            }
        }
    }
}
