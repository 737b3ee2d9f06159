import HTTPTypes
import HummingbirdTesting
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases

/// The way from the first page to a form with a held place, without JavaScript.
extension Browser {
    static let person = [
        "booked-for": "self", "given-name": "Zéphyrine", "family-name": "O'Neil", "birth-day": "5", "birth-month": "6",
        "birth-year": "1987", "email": "zephyrine@example.org", "phone": "", "health-number": "", "consent": "yes",
        "reason": "earache", "language": "fr",
    ]

    /// From the home page to the list of openings.
    mutating func search() async throws -> (list: TestResponse, csrf: String, query: String) {
        let home = try await get("/")
        let csrf = try home.value(of: "csrf")
        let found = try await post("/recherche", ["csrf": csrf, "place": "H2X", "reason": "earache", "when": "soonest", "radius": "20"])
        #expect(found.status == .seeOther)
        let list = try await follow(found)
        #expect(list.status == .ok)
        return (list, csrf, try list.value(of: "q"))
    }

    /// From the list to the form.
    mutating func hold() async throws -> (form: TestResponse, csrf: String, query: String, path: String) {
        let (list, csrf, query) = try await search()
        let held = try await post("/reservations", ["csrf": csrf, "q": query, "slot": try list.value(of: "slot")])
        #expect(held.status == .seeOther)
        let path = String(try #require(held.headers[.location]).prefix { $0 != "?" })
        return (try await follow(held), csrf, query, path)
    }
}
