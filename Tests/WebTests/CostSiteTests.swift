import Bytes
import Containment
import HTTPTypes
import HummingbirdTesting
import NIOCore
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

/// What a hold costs, as people and programs meet it.
struct CostSiteTests {
    private struct Words: Sendable {
        var root: String
        var search: String
        var bookings: String
        var title: String
        var wait: String
        var early: String
        var network: String
    }

    private static let languages = [
        Words(
            root: "/", search: "/recherche", bookings: "/reservations", title: "Un instant", wait: "Attendez 20\u{00A0}s",
            early: "il reste 8\u{00A0}s", network: "depuis votre réseau"),
        Words(
            root: "/en", search: "/en/search", bookings: "/en/bookings", title: "One moment", wait: "Wait 20\u{00A0}s",
            early: "8\u{00A0}s still to wait", network: "from your network"),
    ]

    private static let limits: Limits = {
        var limits = Limits()
        (limits.holdPrice.bits, limits.holdPrice.bitsMax) = (4, 6)
        return limits
    }()

    private func raise(_ world: World, to level: Level) {
        world.house.gate.rules.levels.put(LevelSet(epoch: 0, levels: [.all: level]))
    }

    private func nonce(for ticket: String) throws -> String {
        let ticket = try #require(CostTicket(ticket))
        return try #require((0..<100_000).lazy.map(String.init).first { CostPayment(ticket, CostNonce($0)).isWorked })
    }

    /// A browser before the list of openings, and the form of its first one.
    private func list(_ browser: inout Browser, _ words: Words) async throws -> [String: String] {
        let csrf = try await browser.get(words.root).value(of: "csrf")
        let found = try await browser.post(
            words.search, ["csrf": csrf, "place": "H2X", "reason": "earache", "when": "soonest", "radius": "20"])
        let list = try await browser.follow(found)
        return ["csrf": csrf, "q": try list.value(of: "q"), "slot": try list.value(of: "slot")]
    }

    @Test(arguments: [0, 1])
    func aPageSaysWhyAndWhoWaitedGoesOnWithoutJavaScript(_ language: Int) async throws {
        let words = Self.languages[language]
        try await withWorld(limits: Self.limits) { world in
            raise(world, to: .guarded)
            try await world.withFront { client in
                var browser = Browser(client)
                var form = try await list(&browser, words)
                let asked = try await browser.post(words.bookings, form)
                #expect(asked.status == .forbidden && asked.headers[.cacheControl] == "no-store")
                #expect(asked.text.contains("<h1>\(words.title)</h1>") && asked.text.contains(words.wait))
                #expect(!asked.text.contains("role=\"alert\"") && !asked.text.contains("http-equiv"))
                #expect(asked.text.contains("action=\"\(words.bookings)\"") && asked.text.contains("data-bits=\"4\""))
                for field in ["slot", "q"] { #expect(try asked.value(of: field) == form[field]) }
                form["cost-ticket"] = try asked.value(of: "cost-ticket")
                form["cost-nonce"] = ""
                world.clock.advance(12)
                let early = try await browser.post(words.bookings, form)
                #expect(early.status == .forbidden && early.text.contains("role=\"alert\"") && early.text.contains(words.early))
                #expect(try early.value(of: "cost-ticket") == form["cost-ticket"])
                world.clock.advance(8)
                let held = try await browser.post(words.bookings, form)
                #expect(held.status == .seeOther)
                #expect(try #require(held.headers[.location]).contains("cost") == false, "no ticket in an address")
                #expect(try await browser.follow(held).text.contains("given-name"))
            }
        }
    }

    @Test(arguments: [Level.guarded, .restricted])
    func whoComputesGoesOnAtOnceWithWhatWasTyped(_ level: Level) async throws {
        try await withWorld(limits: Self.limits) { world in
            raise(world, to: level)
            try await world.withFront { client in
                var browser = Browser(client)
                var form = try await list(&browser, Self.languages[0])
                // As the page of a time that was taken sends it.
                form.merge(["given-name": "Zéphyrine", "family-name": "O'Neil", "email": "z@example.org"]) { $1 }
                let asked = try await browser.post("/reservations", form)
                #expect(asked.status == .forbidden && asked.text.contains("value=\"Zéphyrine\""))
                form["cost-ticket"] = try asked.value(of: "cost-ticket")
                form["cost-nonce"] = try nonce(for: try asked.value(of: "cost-ticket"))
                let held = try await browser.post("/reservations", form)
                #expect(held.status == .ok && held.text.contains("Zéphyrine"))
            }
        }
    }

    @Test func whatIsNoTicketIsAskedForAnew() async throws {
        try await withWorld(limits: Self.limits) { world in
            raise(world, to: .guarded)
            try await world.withFront { client in
                var browser = Browser(client)
                let form = try await list(&browser, Self.languages[0])
                for ticket in ["", "x", String(repeating: "A", count: 56), String(repeating: "A", count: 5_000)] {
                    let asked = try await browser.post("/reservations", form.merging(["cost-ticket": ticket, "cost-nonce": "é"]) { $1 })
                    #expect(asked.status == .forbidden && !asked.text.contains("role=\"alert\""))
                    #expect(try asked.value(of: "cost-ticket").utf8.count == 56)
                }
            }
        }
    }

    @Test(arguments: [0, 1])
    func oneNetworkThatHoldsFarMoreThanItsShareIsToldSo(_ language: Int) async throws {
        var origins = OriginLimits()
        origins.holdsAtOnce = 1
        let words = Self.languages[language]
        try await withWorld(limits: Self.limits, origins: origins) { world in
            try await world.withFront { client in
                for index in 0..<3 {
                    var browser = Browser(client)
                    let answer = try await browser.post(words.bookings, try await list(&browser, words))
                    #expect(answer.status == (index < 2 ? .seeOther : .forbidden))
                    if index == 2 { #expect(answer.text.contains(words.network)) }
                    try await world.follow()
                }
            }
        }
    }

    @Test func aVisitThatMovesPaysForItsNewPlaceToo() async throws {
        try await withWorld(limits: Self.limits) { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, _, path) = try await browser.hold()
                let booked = try await browser.post(path, Browser.person.merging(["csrf": csrf]) { $1 })
                let visit = String(try #require(booked.headers[.location]).prefix { $0 != "?" })
                raise(world, to: .guarded)
                try await world.follow()
                let list = try await browser.get(visit + "/report")
                var form = ["csrf": csrf, "slot": try list.value(of: "slot")]
                let asked = try await browser.post(visit + "/report", form)
                #expect(asked.status == .forbidden && asked.text.contains("action=\"\(visit)/report\""))
                #expect(asked.text.contains("formaction=\"/en/appointments/"), "in the other language it is the same form")
                form["cost-ticket"] = try asked.value(of: "cost-ticket")
                form["cost-nonce"] = try nonce(for: try asked.value(of: "cost-ticket"))
                let held = try await browser.post(visit + "/report", form)
                #expect(held.status == .seeOther && (held.headers[.location] ?? "").hasPrefix(visit + "/report/"))
            }
        }
    }

    // MARK: - Programs

    private func hold(_ client: any TestClientProtocol, _ body: JSONValue, _ more: HTTPFields = [:]) async throws -> TestResponse {
        var headers = more
        headers[.contentType] = "application/json"
        return try await client.execute(uri: "/api/v1/holds", method: .post, headers: headers, body: ByteBuffer(string: body.compact))
    }

    private func member(_ response: TestResponse, _ name: String) throws -> JSONValue {
        try #require(try JSONParser.parse(Array(response.body.readableBytesView))[name])
    }

    private func text(_ response: TestResponse, _ name: String) throws -> String {
        guard case .string(let text) = try member(response, name) else { throw NoText() }
        return text
    }

    private struct NoText: Error {}

    @Test func aProgramPaysByAComputationOrAWait() async throws {
        try await withWorld(limits: Self.limits) { world in
            raise(world, to: .guarded)
            try await world.withFront { client in
                var browser = Browser(client)
                let slot = JSONValue.string(try #require(try await list(&browser, Self.languages[0])["slot"]))
                let key: HTTPFields = [.idempotencyKey: "Qm7rV2kTz9xLw4pHs8dYfA"]
                let asked = try await hold(client, ["slot": slot], key)
                #expect(asked.status == .forbidden && asked.headers[.contentType] == "application/problem+json")
                #expect(try text(asked, "code") == "cost_required")
                #expect(try member(asked, "bits") == 4 && member(asked, "wait_seconds") == 20)
                let until = try text(asked, "expires_at")
                #expect(RFC3339.parse(until) == world.clock.now() + HoldPrice.goodForSeconds)
                let challenge = try text(asked, "challenge")
                let alone: JSONValue = ["challenge": .string(challenge)]
                let early = try await hold(client, ["slot": slot, "proof": alone], key)
                #expect(try early.status == .forbidden && text(early, "challenge") == challenge)
                let worked: JSONValue = ["challenge": .string(challenge), "nonce": .string(try nonce(for: challenge))]
                let held = try await hold(client, ["slot": slot, "proof": worked], key)
                #expect(held.status == .created)
                // The same key with another proof is the same request.
                world.clock.advance(20)
                let again = try await hold(client, ["slot": slot, "proof": alone], key)
                #expect(again.status == .created && again.body == held.body)
            }
        }
    }

    @Test func aProofThatCouldBeNoneIsToBeMended() async throws {
        try await withWorld(limits: Self.limits) { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let slot = JSONValue.string(try #require(try await list(&browser, Self.languages[0])["slot"]))
                let good = String(repeating: "A", count: 56)
                let refused: [(JSONValue, HTTPResponse.Status)] = [
                    ("x", .badRequest), (["challenge": 1], .badRequest), ([:], .unprocessableContent),
                    (["challenge": .string(good)], .unprocessableContent),
                    (["challenge": .string("AB" + good.dropFirst(2))], .unprocessableContent),
                ]
                for (proof, status) in refused {
                    #expect(try await hold(client, ["slot": slot, "proof": proof]).status == status, "\(proof.compact)")
                }
                #expect(try await hold(client, ["slot": slot, "proof": .null]).status == .created, "nothing is asked at open")
            }
        }
    }
}
