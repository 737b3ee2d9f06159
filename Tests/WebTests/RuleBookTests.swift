import Bytes
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Scheduling
import Testing
import UseCases
import Wording

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import Watch

/// One rule book: what is wrong is found alike at each door, and said in the same words.
@Suite struct RuleBookTests {
    /// What is typed, as the site has the fields, and what it is.
    static let mistakes: [([String: String], PersonProblem)] = [
        (["given-name": "\u{200B}"], .givenNameMissing), (["family-name": String(repeating: "é", count: 81)], .familyNameTooLong),
        (["family-name": "--"], .familyNameUnusable), (["birth-year": "84"], .birthYearIncomplete),
        (["birth-year": "1890"], .birthDateTooLongAgo),
        (["birth-year": "2199"], .birthDateFuture), (["birth-day": "31"], .birthDateMalformed),
        (["phone": "+33 6 12 34 56 78"], .phoneForeign),
        (["phone": "285-9286"], .phoneMalformed), (["email": "lou@exemple"], .emailMalformed),
        (["health-number": String(repeating: "9", count: 33)], .healthNumberTooLong),
    ]

    private func typed(_ changes: [String: String]) -> [String: String] { Browser.person.merging(changes) { $1 } }

    private func birth(_ fields: [String: String]) -> String {
        func two(_ name: String) -> String { (fields[name]?.count == 1 ? "0" : "") + (fields[name] ?? "") }
        return (fields["birth-year"] ?? "") + "-" + two("birth-month") + "-" + two("birth-day")
    }

    private func escaped(_ phrase: Phrase) -> String { HTML("\(Language.french(phrase))").text }

    private func isSaid(_ problem: PersonProblem, _ page: TestResponse) -> Bool {
        page.status == .unprocessableContent && String(buffer: page.body).contains(escaped(problem.words))
    }

    @Test func theSiteSaysIt() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                for (changes, problem) in Self.mistakes {
                    let page = try await browser.post(path, typed(changes).merging(["csrf": csrf, "q": query]) { $1 })
                    #expect(isSaid(problem, page), "\(problem)")
                }
            }
        }
    }

    @Test func theFormOfARequestSaysIt() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let form = try await browser.get("/demandes")
                let wish = [
                    "csrf": try form.value(of: "csrf"), "form": try form.value(of: "form"), "place": "H2X", "radius": "20",
                    "until": "2026-12-20",
                    "monday": "yes", "reason": "earache",
                ]
                for (changes, problem) in Self.mistakes {
                    let page = try await browser.post("/demandes", typed(changes).merging(wish) { $1 })
                    #expect(isSaid(problem, page), "\(problem)")
                }
            }
        }
    }

    @Test func theDeskSaysIt() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let bookings = "/cliniques/\(World.clinic)/reservations"
                let page = try await browser.get(try world.day)
                let csrf = try page.value(of: "csrf")
                let held = try await browser.post(bookings, ["csrf": csrf, "slot": try page.value(of: "slot")])
                let path = try #require(held.headers[.location])
                for (changes, problem) in Self.mistakes {
                    let fields = typed(changes)
                    let page = try await browser.post(path, fields.merging(["csrf": csrf, "birth-date": birth(fields)]) { $1 })
                    #expect(isSaid(problem, page), "\(problem)")
                }
            }
        }
    }

    @Test func theAPISaysIt() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                func send(_ uri: String, _ body: JSONValue?) async throws -> (HTTPResponse.Status, JSONValue) {
                    let response = try await client.execute(
                        uri: uri, method: body == nil ? .get : .post, headers: [.contentType: "application/json", .acceptLanguage: "fr"],
                        body: body.map { ByteBuffer(string: $0.compact) })
                    return (response.status, try JSONParser.parse(Array(response.body.readableBytesView)))
                }
                let (_, found) = try await send("/api/v1/openings?near=45.525,-73.575&reason=earache&limit=1", nil)
                guard case .array(let openings)? = found["openings"], let slot = openings.first?["slot"] else { throw Fault.notFound }
                let (_, hold) = try await send("/api/v1/holds", ["slot": slot])
                for (changes, problem) in Self.mistakes {
                    let fields = typed(changes)
                    func text(_ name: String) -> JSONValue { .string(fields[name] ?? "") }
                    let (status, answer) = try await send(
                        "/api/v1/appointments",
                        [
                            "hold": hold["hold"] ?? .null, "token": hold["token"] ?? .null, "reason": "earache", "consent": true,
                            "patient": [
                                "given_name": text("given-name"), "family_name": text("family-name"), "birth_date": .string(birth(fields)),
                                "email": text("email"), "phone": text("phone"), "health_number": text("health-number"), "language": "fr",
                            ],
                        ])
                    #expect(status == .unprocessableContent, "\(problem)")
                    let code = FieldProblem.person(problem)
                    #expect(
                        answer["errors"] == [
                            [
                                "field": .string(code.field.rawValue), "code": .string(code.code.rawValue),
                                "detail": .string(Language.french(problem.words)),
                            ]
                        ],
                        "\(problem): \(answer)")
                }
            }
        }
    }

    @Test func aReasonTooLongForTheSlotCanBeChosenAnew() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var browser = Browser(client)
                let (_, csrf, query, path) = try await browser.hold()
                let long = try #require(Reason.allCases.max { $0.minutes < $1.minutes })
                let page = try await browser.post(path, typed(["reason": long.rawValue]).merging(["csrf": csrf, "q": query]) { $1 })
                guard long.minutes > 15 else { return }
                #expect(isSaid(.reasonTooLong, page))
                #expect(String(buffer: page.body).contains("<select id=\"reason\""), "the field to mend is there")
                let mended = try await browser.post(path, typed([:]).merging(["csrf": csrf, "q": query]) { $1 })
                #expect(mended.status == .seeOther)
            }
        }
    }
}
