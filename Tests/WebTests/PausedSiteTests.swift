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

/// What people see of what is theirs while the service is frozen.
@Suite struct PausedSiteTests {
    private func freeze(_ world: World) async throws {
        // At the epoch that the store knows: an order is in force before it has a number.
        world.house.gate.rules.levels.put(LevelSet(levels: [.surface(.front): .frozen]))
        try await Pausing(world.house).round()
    }

    private func open(_ world: World) async throws {
        world.house.gate.rules.levels.put(LevelSet())
        try await Pausing(world.house).round()
    }

    @Test func aHeldPlaceSaysWhereItsTimeStopped() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                world.clock.advance(108)
                try await freeze(world)
                world.clock.advance(600)
                let french = try await browser.get(path + "?q=" + query)
                #expect(french.status == .ok && french.text.contains("Votre place vous attend"))
                #expect(french.text.contains("3\u{A0}min\u{A0}12\u{A0}s"))
                #expect(!french.text.contains("name=\"given-name\""))
                let english = try await browser.get("/en" + path.replacing("/reservations/", with: "/bookings/") + "?q=" + query)
                #expect(english.status == .ok && english.text.contains("Your place is waiting for you"))
                try await open(world)
                let form = try await browser.get(path + "?q=" + query)
                #expect(form.text.contains("name=\"given-name\""))
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                #expect(booked.status == .seeOther)
                #expect(try await browser.follow(booked).text.contains("Zéphyrine"))
            }
        }
    }

    @Test func aCancellationWaitsAndIsTakenBackOrDone() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf, "q": query]) { $1 })
                let own = String(try #require(booked.headers[.location]).prefix { $0 != "?" })
                try await world.follow()
                try await freeze(world)
                let queued = try await browser.post(own + "/annulation", ["csrf": csrf])
                try #require(queued.status == .seeOther)
                let page = try await browser.follow(queued)
                #expect(page.text.contains("Votre annulation est notée") && page.text.contains(own + "/annulation/retrait"))
                #expect(!page.text.contains("Confirmer ma présence") && !page.text.contains(own + "/report\""))
                let english = try await browser.get("/en" + own.replacing("/rendez-vous/", with: "/appointments/"))
                #expect(english.text.contains("Your cancellation is noted") && english.text.contains("I am coming after all"))
                let back = try await browser.post(own + "/annulation/retrait", ["csrf": csrf])
                let kept = try await browser.follow(back)
                #expect(!kept.text.contains("Votre annulation est notée"))
                _ = try await browser.post(own + "/annulation", ["csrf": csrf])
                try await open(world)
                #expect(try await Finishing(world.house).round().cancelled == 1)
                #expect(try await browser.get(own).text.contains("Annulé"))
            }
        }
    }
}
