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

/// One's own sign-ins on the account page.
@Suite struct DeskSignInsTests {
    private static let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"

    private func enter(_ world: World, _ client: any TestClientProtocol, _ name: String, as agent: String) async throws -> Browser {
        var browser = Browser(client)
        let address = "/lien/" + (try await world.link(.reception, name: name)).text
        let page = try await browser.get(address)
        let response = try await browser.post(address, ["csrf": try page.value(of: "csrf")], headers: [.userAgent: agent])
        try #require(response.status == .seeOther)
        return browser
    }

    @Test func eachIsListedAndTheOtherOnesAreEndedOneByOne() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var here = try await world.browser(client)
                world.clock.advance(60)
                var there = try await enter(world, client, "Reine", as: Self.firefox)
                world.clock.advance(60)
                let third = try await enter(world, client, "Reine", as: "curl/8")
                let page = try await here.get("/compte")
                #expect(page.text.contains("Firefox, Windows") && page.text.contains("Navigateur inconnu"))
                #expect(page.text.components(separatedBy: "cette session").count == 2)
                #expect(page.text.components(separatedBy: "action=\"/compte/sessions/fin\"").count == 3)
                #expect(page.text.contains("par un lien qui sert une fois"))
                let english = try await here.get("/en/account")
                #expect(english.text.contains("this session") && english.text.contains("by a link that works once"))
                let own = try await there.get("/compte").value(of: "sign-in")
                let csrf = try page.value(of: "csrf")
                let first = try page.value(of: "sign-in")
                // The newest stands first: the third.
                #expect(try await here.post("/compte/sessions/fin", ["csrf": csrf, "sign-in": first]).status == .seeOther)
                var ended = third
                #expect(try await ended.get(day).status == .seeOther)
                #expect(try await ended.post("/compte/sessions/autres", ["csrf": csrf]).status == .forbidden)
                #expect(own == first)
                #expect(try await there.get(day).status == .ok)
                let again = try await here.post("/compte/sessions/fin", ["csrf": csrf, "sign-in": first])
                #expect(again.status == .conflict && again.text.contains("avait déjà pris fin"))
                #expect(try await here.post("/compte/sessions/fin", ["csrf": csrf, "sign-in": "x"]).status == .badRequest)
                #expect(try await here.post("/compte/sessions/autres", ["csrf": csrf]).status == .seeOther)
                #expect(try await there.get(day).status == .seeOther)
                #expect(try await here.get(day).status == .ok)
                let left = try await here.get("/compte")
                #expect(!left.text.contains("/compte/sessions/autres"))
            }
        }
    }

    @Test func anotherPersonsIsNotThere() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var owner = try await world.browser(client)
                var twin = try await world.browser(client)
                var other = try await world.browser(client, .manager, name: "Nora")
                let theirs = try await owner.get("/compte").value(of: "sign-in")
                let page = try await other.get("/compte")
                #expect(!page.text.contains(theirs))
                let csrf = try page.value(of: "csrf")
                for id in [theirs, "\(GrantID(high: 3, low: 3))"] {
                    #expect(try await other.post("/compte/sessions/fin", ["csrf": csrf, "sign-in": id]).status == .conflict)
                }
                #expect(try await twin.get(day).status == .ok)
                #expect(try await owner.get(day).status == .ok)
            }
        }
    }

    @Test func endingAsksAgainWhoOneIs() async throws {
        try await withWorld { world in
            let day = try world.day
            try await world.withDesk { client in
                var here = try await world.browser(client)
                var there = try await world.browser(client)
                world.clock.advance(1_000)
                let page = try await here.get("/compte")
                let fields = ["csrf": try page.value(of: "csrf"), "sign-in": try page.value(of: "sign-in")]
                let asked = try await here.post("/compte/sessions/fin", fields)
                #expect(asked.status == .forbidden && asked.text.contains("Confirmez que c"))
                #expect(try await here.post("/compte/sessions/autres", fields).status == .forbidden)
                #expect(try await there.get(day).status == .ok)
            }
        }
    }

    @Test(arguments: [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
            BrowserKind(family: .edge, system: .windows)
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
            BrowserKind(family: .safari, system: .mac)
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1",
            BrowserKind(family: .chrome, system: .iPhone)
        ),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
            BrowserKind(family: .samsung, system: .android)
        ),
        (
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
            BrowserKind(family: .chrome, system: .chromeOS)
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            BrowserKind(family: .firefox, system: .windows)
        ), ("curl/8.14.1", BrowserKind(family: .other, system: .other)),
    ])
    func aBrowserIsKnownByWhatItCallsItself(_ agent: String, _ kind: BrowserKind) {
        #expect(BrowserKind(userAgent: agent) == kind)
        #expect(BrowserKind(userAgent: nil) == nil && BrowserKind(userAgent: "") == nil)
    }
}
