import Containment
import Credentials
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

@Suite struct DeskDayTests {
    @Test func theDayShowsWhoIsExpectedAndRecordsWhoCame() async throws {
        try await withWorld { world in
            let id = try await world.booked().id
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                var page = try await browser.get(day)
                #expect(page.text.contains("<strong>Qwertzuiop</strong>, Zéphyrine"))
                for (step, state) in [("arrive", "arrived"), ("begin", "in-consultation"), ("finish", "done"), ("reset", "expected")] {
                    let response = try await browser.post(day + "/etapes", ["csrf": try page.value(of: "csrf"), "step": "\(step):\(id)"])
                    #expect(response.headers[.location] == day + "#v-\(id)")
                    page = try await browser.get(day)
                    #expect(page.text.contains("class=\"line visit \(state)\" id=\"v-\(id)\""), "\(step)")
                }
            }
        }
    }

    @Test func ofTwoColleaguesTheSecondSeesWhatHappened() async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            let visit = "/cliniques/\(World.clinic)/rendez-vous/\(appointment.id)"
            try await world.withDesk { client in
                var (one, two) = (try await world.browser(client), try await world.browser(client, name: "Rita"))
                let (first, second) = (try await one.get(visit + "/deplacement"), try await two.get(visit + "/deplacement"))
                let slots = first.text.components(separatedBy: "name=\"slot\" value=\"").dropFirst().map { String($0.prefix(26)) }
                func fields(_ page: TestResponse, _ slot: String) throws -> [String: String] {
                    ["csrf": try page.value(of: "csrf"), "sequence": try page.value(of: "sequence"), "slot": slot]
                }
                #expect(try await one.post(visit + "/deplacement", try fields(first, slots[3])).status == .seeOther)
                let lost = try await two.post(visit + "/deplacement", try fields(second, slots[4]))
                #expect(lost.status == .conflict && lost.text.contains("Quelqu’un d’autre vient de changer ce rendez-vous"))
            }
        }
    }

    @Test func aBookingForSomebodyTakesANameAlone() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(day)
                let bookings = "/cliniques/\(World.clinic)/reservations"
                let slot = try page.value(of: "slot")
                let held = try await browser.post(bookings, ["csrf": try page.value(of: "csrf"), "slot": slot])
                let address = try #require(held.headers[.location])
                let form = try await browser.get(address)
                let csrf = try form.value(of: "csrf")
                let wrong = try await browser.post(
                    address, ["csrf": csrf, "family-name": "", "given-name": "Anne \"&<", "birth-date": "hier", "phone": "12"])
                #expect(wrong.status == .unprocessableContent && wrong.text.contains("Anne &quot;&amp;&lt;"))
                #expect(wrong.text.components(separatedBy: "aria-invalid=\"true\"").count == 4)
                let booked = try await browser.post(address, ["csrf": csrf, "family-name": "Roy", "given-name": "Anne"])
                #expect(booked.status == .seeOther && booked.headers[.location]?.hasPrefix(day + "#v-") == true)
                #expect(try await browser.get(day).text.contains("<strong>Roy</strong>, Anne"))
                // Sent twice, it shows what it booked.
                #expect(try await browser.post(address, ["csrf": csrf, "family-name": "Roy", "given-name": "Anne"]).status == .seeOther)
                // A slot that went comes with others, and with what was typed.
                let taken = try await browser.post(bookings, ["csrf": csrf, "slot": slot, "family-name": "Côté", "given-name": "Luc"])
                #expect(try taken.status == .conflict && taken.value(of: "family-name") == "Côté")
                let next = try await browser.post(
                    bookings, ["csrf": csrf, "slot": try taken.value(of: "slot"), "family-name": "Côté", "given-name": "Luc"])
                #expect(next.status == .ok && next.text.contains("value=\"Côté\""))
            }
        }
    }

    @Test func anAdditionIsInPersonByTelephoneOrVideoAsWasChosen() async throws {
        try await withWorld { world in
            let address = "/cliniques/\(World.clinic)/surnombre"
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                for (modality, words) in [("in-person", "Sur place"), ("phone", "Par téléphone"), ("video", "Par vidéo")] {
                    let form = try await browser.get(address)
                    #expect(form.text.contains("<option value=\"\(modality)\""))
                    let booked = try await browser.post(
                        address,
                        [
                            "csrf": try form.value(of: "csrf"), "hold": try form.value(of: "hold"), "practitioner": "\(World.practitioner)",
                            "date": String(try world.day.suffix(10)), "time": "23:30", "minutes": "15", "modality": modality,
                            "family-name": "Roy", "given-name": "Anne",
                        ])
                    let visit = try #require(booked.headers[.location]).suffix(26)
                    #expect(try await browser.get("/cliniques/\(World.clinic)/rendez-vous/\(visit)").text.contains("<dd>\(words), "))
                }
            }
        }
    }

    @Test func aCancellationNeedsItsCause() async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            let address = "/cliniques/\(World.clinic)/rendez-vous/\(appointment.id)/annulation"
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let page = try await browser.get(address)
                var fields = ["csrf": try page.value(of: "csrf"), "sequence": try page.value(of: "sequence")]
                #expect(try await browser.post(address, fields).status == .unprocessableContent)
                fields["cause"] = "2"
                #expect(try await browser.post(address, fields).status == .seeOther)
                #expect(try await browser.get(try world.day).text.contains("Absence du professionnel"))
                #expect(try await browser.post(address, fields).status == .conflict)
            }
        }
    }

    /// Every page and act of the desk by every role: exactly what the role
    /// table says, whatever the page showed.
    @Test(arguments: StaffRole.allCases)
    func everyRouteIsOpenToTheRolesThatTheTableNames(_ role: StaffRole) async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            let settings = World.deskSettings()
            let endpoints = DeskSurface.endpoints(house: world.house, settings: settings, metrics: Metrics()).all
            let atClinic = endpoints.filter { $0.pattern.hasPrefix("/cliniques/") }
            #expect(atClinic.count == 51)
            let date = try world.day.suffix(10)
            try await world.withDesk { client in
                var browser = try await world.browser(client, role)
                let csrf = try await browser.get("/compte").value(of: "csrf")
                // The stream of changes does not end; it is asked over real HTTP elsewhere.
                for endpoint in atClinic where !endpoint.pattern.hasSuffix("/flux") {
                    let path = endpoint.pattern.replacingOccurrences(of: "{clinic}", with: "\(World.clinic)")
                        .replacingOccurrences(of: "{date}", with: date).replacingOccurrences(of: "{id}", with: "\(appointment.id)")
                        .replacingOccurrences(of: "{hold}", with: "\(HoldID(high: 1, low: 1))")
                        .replacingOccurrences(of: "{schedule}", with: "\(ScheduleID(high: 1, low: 1))")
                    let fields = [
                        "csrf": csrf, "step": endpoint.pattern.contains("jours") ? "arrive:\(appointment.id)" : "reset", "sequence": "9",
                        "cause": "1", "slot": "\(appointment.slot)", "hold": "\(HoldID(high: 1, low: 2))", "family-name": "A",
                        "given-name": "B", "practitioner": "\(World.practitioner)", "date": String(date), "time": "15:00", "minutes": "15",
                        "staff": "\(StaffID(high: 1, low: 1))", "email": "x@clinic.example", "role": "reception",
                        "closed": "yes", "packet0": "x", "basis": "x",
                    ]
                    let response = endpoint.method == .get ? try await browser.get(path) : try await browser.post(path, fields)
                    let isAllowed = RoleTable.standard.allows(role, endpoint.capability)
                    // A fresh proof is asked of managers for what needs one: that is not a refusal of the role.
                    let isRefused = response.status == .forbidden && !response.text.contains("Confirmez que c’est vous")
                    #expect(isRefused == !isAllowed, "\(role) \(endpoint.method.rawValue) \(endpoint.pattern): \(response.status)")
                    #expect(response.status.code < 500, "\(endpoint.pattern)")
                }
            }
        }
    }

    @Test func supportSeesNoPersonOnAnyPage() async throws {
        try await withWorld { world in
            let appointment = try await world.booked()
            try await world.withDesk { client in
                var browser = try await world.browser(client, .support)
                for path in [try world.day, "/cliniques/\(World.clinic)/rendez-vous/\(appointment.id)"] {
                    let page = try await browser.get(path)
                    #expect(page.status == .ok && page.text.contains(appointment.reference.description))
                    for secret in ["Qwertzuiop", "phyrine", "0101", "QWEZ", "example.org", "oreille"] {
                        #expect(!page.text.contains(secret))
                    }
                }
            }
        }
    }

    @Test func anotherClinicIsNotThere() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client, .manager)
                let other = ClinicID(high: 0x0190_0000_0000_0000, low: 99)
                let day = try world.day.replacingOccurrences(of: "\(World.clinic)", with: "\(other)")
                #expect(try await browser.get(day).status == .notFound)
                #expect(try await browser.get("/cliniques/\(other)/personnel").status == .notFound)
            }
        }
    }
}
