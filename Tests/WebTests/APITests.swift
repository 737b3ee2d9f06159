import Bytes
import HTTPTypes
import Hummingbird
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
@testable import Watch

struct APITests {
    private let json: HTTPFields = [.contentType: "application/json"]

    private func parsed(_ response: TestResponse) throws -> JSONValue { try JSONParser.parse(Array(response.body.readableBytesView)) }

    private func text(_ value: JSONValue?) throws -> String {
        guard case .string(let text)? = value else { throw Missing() }
        return text
    }

    private struct Missing: Error {}

    private func send(
        _ client: any TestClientProtocol, _ method: HTTPRequest.Method, _ uri: String, _ body: JSONValue? = nil, _ more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = more
        if body != nil { headers[.contentType] = "application/json" }
        return try await client.execute(uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0.compact) })
    }

    private func soonest(_ client: any TestClientProtocol) async throws -> JSONValue {
        let found = try parsed(try await send(client, .get, "/api/v1/openings?near=45.525,-73.575&reason=earache&limit=2"))
        guard case .array(let openings)? = found["openings"], let first = openings.first else { throw Missing() }
        return first
    }

    private func booking(_ hold: JSONValue) throws -> JSONValue {
        [
            "hold": .string(try text(hold["hold"])), "token": .string(try text(hold["token"])), "reason": "earache",
            "patient": [
                "given_name": "Marie-Ève", "family_name": "D’Amours", "birth_date": "1984-02-29", "email": "marie@example.org",
                "language": "fr",
            ],
            "consent": true, "unknown": ["ignored": 1],
        ]
    }

    @Test func aProgramFindsHoldsBooksAndCancels() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let slot = try await soonest(client)
                #expect(try text(slot["start"]).hasSuffix("-05:00"))
                #expect(slot["zone"] == "America/Toronto")
                let held = try await send(client, .post, "/api/v1/holds", ["slot": .string(try text(slot["slot"]))])
                #expect(held.status == .created)
                let hold = try parsed(held)
                let booked = try await send(client, .post, "/api/v1/appointments", try booking(hold))
                #expect(booked.status == .created)
                let again = try await send(client, .post, "/api/v1/appointments", try booking(hold))
                #expect(again.status == .created && again.body == booked.body, "the same body again is the same booking")
                let token = try text(try parsed(booked)["manage_token"])
                let path = "/api/v1/appointments/" + (try text(try parsed(booked)["appointment"]))
                let bearer: HTTPFields = [.authorization: "Bearer " + token]
                let own = try parsed(try await send(client, .get, path, nil, bearer))
                #expect(own["particulars"]?["patient"]?["given_name"] == "Marie-Ève")
                let gone = try await send(client, .post, path + "/cancellation", nil, bearer)
                #expect(gone.status == .ok)
                #expect(try parsed(gone)["state"] == "cancelled")
            }
        }
    }

    @Test func theLoserGetsTheNextBest() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let slot = JSONValue.string(try text(try await soonest(client)["slot"]))
                #expect(try await send(client, .post, "/api/v1/holds", ["slot": slot]).status == .created)
                try await world.follow()
                let lost = try await send(client, .post, "/api/v1/holds", ["slot": slot])
                #expect(lost.status == .conflict && lost.headers[.contentType] == "application/problem+json")
                let problem = try parsed(lost)
                #expect(problem["code"] == "slot_taken" && problem["status"] == 409)
                guard case .array(let alternatives)? = problem["alternatives"] else {
                    Issue.record("no alternatives")
                    return
                }
                #expect(alternatives.count == 3)
            }
        }
    }

    @Test func aRetryWithItsKeyFindsItsOwnHold() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let slot = JSONValue.string(try text(try await soonest(client)["slot"]))
                let key: HTTPFields = [.idempotencyKey: "Qm7rV2kTz9xLw4pHs8dYfA"]
                let first = try await send(client, .post, "/api/v1/holds", ["slot": slot], key)
                let second = try await send(client, .post, "/api/v1/holds", ["slot": slot], key)
                #expect(first.status == .created && second.status == .created && first.body == second.body)
                // Whoever could guess it would have the hold: refused, with words.
                for weak in ["short", "order-2026-11-29-0000001", "01936f2a-7d6a-7c53-8e21-0a1b2c3d4e5f"] {
                    let refused = try await send(client, .post, "/api/v1/holds", ["slot": slot], [.idempotencyKey: weak])
                    #expect(refused.status == .unprocessableContent && refused.text.contains("128"), "\(weak)")
                }
            }
        }
    }

    @Test func aProgramIsToldToAskForACodeAndBooksWithIt() async throws {
        try await withWorld(origins: OriginLimits()) { world in
            _ = try await world.booked()
            try await world.follow()
            try await world.withFront { client in
                let slot = JSONValue.string(try text(try await soonest(client)["slot"]))
                let hold = try parsed(try await send(client, .post, "/api/v1/holds", ["slot": slot]))
                let refused = try await send(client, .post, "/api/v1/appointments", try booking(hold))
                #expect(refused.status == .forbidden)
                #expect(try parsed(refused)["code"] == "contact_unproven")
                let path = "/api/v1/holds/" + (try text(hold["hold"])) + "/code"
                let bearer: HTTPFields = [.authorization: "Bearer " + (try text(hold["token"]))]
                let contact: JSONValue = ["email": "marie@example.org", "language": "fr"]
                #expect(try await send(client, .post, path, contact).status == .unauthorized)
                #expect(try await send(client, .post, path, ["language": "fr"], bearer).status == .unprocessableContent)
                let asked = try await send(client, .post, path, contact, bearer)
                #expect(asked.status == .ok)
                #expect(try parsed(asked)["ready_at"] == .null)
                let deliveries = Deliveries(world.house)
                let system = Context.system("test", at: world.clock.now())
                var codes: [String] = []
                for item in try await deliveries.claim(limit: 50, leaseSeconds: 60, system) {
                    for letter in try await deliveries.open(item, system) {
                        if case .code(let code, _) = letter.subject { codes.append(code) }
                    }
                }
                let code = try #require(codes.first)
                let wrong = try booking(hold).merging(["code": .string(code == "000000" ? "000001" : "000000")])
                #expect(try parsed(try await send(client, .post, "/api/v1/appointments", wrong))["code"] == "wrong_code")
                let right = try booking(hold).merging(["code": .string(code)])
                #expect(try await send(client, .post, "/api/v1/appointments", right).status == .created)
                #expect(
                    try await send(client, .post, "/api/v1/appointments", right).status == .created,
                    "the same body again is the same booking")
            }
        }
    }

    @Test func aHoldIsRenewedOnceAndGivenBack() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let slot = JSONValue.string(try text(try await soonest(client)["slot"]))
                let hold = try parsed(try await send(client, .post, "/api/v1/holds", ["slot": slot]))
                let path = "/api/v1/holds/" + (try text(hold["hold"]))
                let bearer: HTTPFields = [.authorization: "Bearer " + (try text(hold["token"]))]
                #expect(try await send(client, .post, path + "/renewal", nil, bearer).status == .ok)
                let twice = try await send(client, .post, path + "/renewal", nil, bearer)
                #expect(twice.status == .conflict)
                #expect(try parsed(twice)["code"] == "already_renewed")
                #expect(try await send(client, .delete, path).status == .unauthorized)
                let gone = try await send(client, .delete, path, nil, bearer)
                #expect(gone.status == .noContent && gone.headers[.contentLength] == nil)
            }
        }
    }

    @Test(arguments: [
        ("near=H2X", 422, "invalid_fields"), ("reason=earache", 422, "invalid_fields"), ("near=H2X&reason=nothing", 400, "malformed"),
        ("near=H2X&reason=earache&limit=ten", 400, "malformed"), ("near=H2X&reason=earache&limit=101", 422, "invalid_fields"),
        ("near=H2X&reason=earache&from=yesterday", 422, "invalid_fields"), ("near=Nowhereville&reason=earache", 422, "place_unknown"),
        ("near=J0K&reason=earache", 422, "place_rural"), ("near=%FF&reason=earache", 400, "malformed"),
        ("near=H2X&reason=earache&cursor=x", 422, "invalid_fields"),
    ])
    func aSearchThatCannotBeMadeSaysWhy(query: String, status: Int, code: String) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let response = try await send(client, .get, "/api/v1/openings?" + query)
                #expect(response.status.code == status)
                #expect(try parsed(response)["code"] == .string(code))
            }
        }
    }

    @Test(arguments: [
        ("", 400), ("[]", 400), ("{\"slot\":1}", 400), ("{\"slot\":\"x\"}", 422), ("{}", 422), ("{\"slot\":null}", 422),
        ("{\"slot\":\"01jd3vhm5te1q6n0f2k7w8x9ya\"}", 404),
    ])
    func aBodyThatCannotBeUsedSaysWhy(body: String, status: Int) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let response = try await client.execute(uri: "/api/v1/holds", method: .post, headers: json, body: ByteBuffer(string: body))
                #expect(response.status.code == status)
                #expect(response.headers[.contentType] == "application/problem+json")
            }
        }
    }

    @Test func withoutATokenOneIsAskedForItAndAWrongOneOpensNothing() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let path = "/api/v1/appointments/01jd3vhm5te1q6n0f2k7w8x9ya"
                for headers: HTTPFields in [[:], [.authorization: "Bearer x"], [.authorization: "Basic eDp5"]] {
                    let response = try await send(client, .get, path, nil, headers)
                    #expect(response.status == .unauthorized && response.headers[.wwwAuthenticate] == "Bearer")
                }
                let token = "m" + String(repeating: "A", count: 64)
                #expect(try await send(client, .get, path, nil, [.authorization: "Bearer " + token]).status == .notFound)
            }
        }
    }

    @Test func theWordsAreInTheLanguageAskedFor() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                let french = try parsed(try await send(client, .get, "/api/v1/clinics/x"))
                let english = try parsed(try await send(client, .get, "/api/v1/clinics/x", nil, [.acceptLanguage: "en-CA"]))
                #expect(french["title"] == "Introuvable" && english["title"] == "Not found")
                #expect(french["code"] == english["code"])
            }
        }
    }
}
