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

/// Somebody who waits for a place at the world's clinic, without JavaScript.
struct Waiter {
    let world: World
    /// One for the whole test: another would wait for its lease.
    let matching: Matching
    var browser: Browser
    /// Of the browser's session.
    var csrf = ""
    /// The address of the request's page.
    var path = ""

    static let person = [
        "booked-for": "self", "given-name": "Zéphyrine", "family-name": "O'Neil", "birth-day": "5", "birth-month": "6",
        "birth-year": "1987", "email": "zephyrine@example.org", "phone": "", "health-number": "", "consent": "yes", "language": "fr",
    ]
    static let wish = [
        "place": "H2X", "radius": "20", "reason": "earache", "until": "2026-12-01", "monday": "yes", "tuesday": "yes", "notice": "30",
        "earliest": "", "latest": "", "modality": "", "service-language": "",
    ]

    init(_ world: World, _ client: any TestClientProtocol) {
        self.world = world
        matching = Matching(world.house)
        browser = Browser(client)
    }

    private var system: Context { .system("test", at: world.clock.now()) }

    /// The form as it was shown, filled in.
    mutating func form(_ changes: [String: String] = [:]) async throws -> [String: String] {
        let page = try await browser.get("/demandes")
        #expect(page.status == .ok)
        csrf = try page.value(of: "csrf")
        return Self.person.merging(Self.wish) { $1 }
            .merging(["csrf": csrf, "form": try page.value(of: "form")]) { $1 }.merging(changes) { $1 }
    }

    /// Files a request: its page asks for the code.
    mutating func file(_ changes: [String: String] = [:]) async throws {
        let filed = try await browser.post("/demandes", try await form(changes))
        #expect(filed.status == .seeOther)
        path = try #require(filed.headers[.location])
        #expect(try await browser.follow(filed).text.contains("one-time-code"))
    }

    /// Files it and gives the code: it waits.
    mutating func wait(_ changes: [String: String] = [:]) async throws {
        try await file(changes)
        let confirmed = try await browser.post(path + "/code", ["csrf": csrf, "code": try await code()])
        #expect(confirmed.status == .seeOther && confirmed.headers[.location] == path)
        try await world.follow()
    }

    /// What the courier would deliver now.
    func letters() async throws -> [DeliveryContents] {
        let deliveries = Deliveries(world.house)
        var letters: [DeliveryContents] = []
        for item in try await deliveries.claim(limit: 50, leaseSeconds: 1, system) {
            letters += try await deliveries.open(item, system)
            try await deliveries.delivered(item, system)
        }
        return letters
    }

    func code() async throws -> String {
        for letter in try await letters().reversed() { if case .code(let code, _) = letter.subject { return code } }
        throw Fault.notFound
    }

    /// Somebody else lets a time go that they held, and the matcher offers it.
    /// What was offered once is not offered to the same person again: `which` takes a later one.
    func freeAPlace(_ which: Int = 0) async throws -> OfferLinkToken {
        let reception = Reception(world.house)
        let context = Context(
            actor: .patient, audience: .patient, language: .french, instant: world.clock.now(), network: NetworkPrefix.local)
        let near = try #require(GeographicPosition(latitude: 45.525, longitude: -73.575))
        let soonest = OpeningSearch(
            near: near, radiusKilometres: 20, reason: .earache, from: world.clock.now() + 3 * 3600, until: nil, modality: nil, language: nil
        )
        let opening = try reception.findOpenings(soonest, context).openings[which]
        let owner = try #require(OwnerSecret(bytes: [UInt8](repeating: 9, count: 32)))
        let granted = try await reception.hold(opening.slot, owner: owner, idempotencyKey: nil, context)
        try await reception.release(granted.hold.id, token: HoldToken(owner: owner, hold: granted.hold.id), context)
        try await world.follow()
        try await matching.round()
        try await world.follow()
        for letter in try await letters() { if case .offer(let offer) = letter.subject { return offer.link } }
        throw Fault.notFound
    }
}

extension TestResponse {
    /// The address of the first link that begins so.
    func link(to beginning: String) throws -> String {
        let start = try #require(text.range(of: "href=\"" + beginning), "no link to \(beginning)")
        return beginning + text[start.upperBound...].prefix { $0 != "\"" }
    }
}
