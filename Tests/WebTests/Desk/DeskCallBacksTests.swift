import Containment
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

@Suite struct DeskCallBacksTests {
    private static let list = "/cliniques/\(World.clinic)/a-rappeler"

    private func button(_ page: TestResponse, _ step: WordChange) throws -> String {
        let start = try #require(page.text.range(of: "name=\"step\" value=\"\(step.rawValue):"), "no button \(step)")
        return step.rawValue + ":" + page.text[start.upperBound...].prefix { $0 != "\"" }
    }

    @Test(arguments: [
        ("", "cliniques", "jours", "a-rappeler", "1 personne à rappeler", "Pas de réponse", "438 555-0101", "Le matin"),
        ("/en", "clinics", "days", "call-backs", "1 person to call back", "No answer", "438 555-0101", "In the morning"),
    ])
    func theDayLeadsToTheListAndItSaysAll(
        _ root: String, _ clinics: String, _ days: String, _ end: String, _ link: String, _ button: String, _ phone: String, _ time: String
    ) async throws {
        try await withWorld { world in
            _ = try await world.leftWord(with: World.clinic)
            world.freeze(.clinic(World.clinic))
            let date = try #require(try world.day.split(separator: "/").last)
            let list = "\(root)/\(clinics)/\(World.clinic)/\(end)"
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let day = try await browser.get("\(root)/\(clinics)/\(World.clinic)/\(days)/\(date)").text.replacing("\u{A0}", with: " ")
                #expect(day.contains("href=\"\(list)\"") && day.contains(link) && !day.contains("Qwertzuiop"))
                let page = try await browser.get(list)
                #expect(page.status == .ok)
                for part in [button, phone, time, "Qwertzuiop", "Zéphyrine", "Depuis hier", "Français", "tel:+14385550101"] {
                    #expect(page.text.replacing("\u{A0}", with: " ").contains(part), "\(part)")
                }
                #expect(!page.text.contains("<title>Qwertzuiop"))
            }
        }
    }

    @Test func callsAreNotedUndoneAndTheSecondIsTold() async throws {
        try await withWorld { world in
            _ = try await world.leftWord(with: World.clinic)
            let day = try world.day
            try await world.withDesk { client in
                var one = try await world.browser(client)
                var two = try await world.browser(client, name: "Rita")
                let first = try await one.get(Self.list)
                let csrf = try first.value(of: "csrf")
                let second = try await two.get(Self.list)
                #expect(try await one.get(Self.list + "/etapes").status == .methodNotAllowed)
                let steps = Self.list + "/etapes"
                #expect(try await one.post(steps, ["csrf": "made up", "step": try button(first, .callBack)]).status == .forbidden)
                let tried = try await one.post(steps, ["csrf": csrf, "step": try button(first, .miss)])
                #expect(tried.status == .ok && tried.text.replacing("\u{A0}", with: " ").contains("1 essai"))
                let late = try await two.post(steps, ["csrf": try second.value(of: "csrf"), "step": try button(second, .callBack)])
                #expect(late.status == .conflict && late.text.contains("Quelqu’un d’autre"))
                let called = try await two.post(steps, ["csrf": try second.value(of: "csrf"), "step": try button(late, .callBack)])
                #expect(called.status == .ok && called.text.contains("Personne n’attend"))
                let after = try await one.get(day).text.replacing("\u{A0}", with: " ")
                #expect(after.contains("1 personne rappelée") && !after.contains("caution post"))
                let undone = try await one.post(steps, ["csrf": csrf, "step": try button(called, .reopen)])
                #expect(undone.status == .ok && !undone.text.contains("Personne n’attend"))
                #expect(try await one.get(day).text.contains("caution post"))
                for step in [
                    "nonsense", "call-back:x:1", "call-back:\(WordID(high: 1, low: 1))", "call-back:\(WordID(high: 1, low: 1)):-1",
                ] {
                    #expect(try await one.post(steps, ["csrf": csrf, "step": step]).status == .badRequest)
                }
            }
        }
    }

    @Test func whoDoesNotCallBackSeesNoLinkAndNoList() async throws {
        try await withWorld { world in
            _ = try await world.leftWord(with: World.clinic)
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client, .practitioner)
                #expect(!(try await browser.get(day).text.contains(Self.list)))
                #expect(try await browser.get(Self.list).status == .forbidden)
            }
        }
    }
}
