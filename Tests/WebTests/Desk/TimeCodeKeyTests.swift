import HTTPTypes
import HummingbirdTesting
import Testing
import UseCases
import Wording

@testable import API
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

/// The key of an authenticator app: drawn, written out, and the same until it is used.
@Suite struct TimeCodeKeyTests {
    private func key(_ page: TestResponse) throws -> String {
        String(try #require(page.text.firstMatch(of: /<code class="secret">([^<]+)</)).1)
    }

    @Test func theKeyStaysThroughAMistakeUntilAnotherIsAskedFor() async throws {
        try await withWorld { world in
            try await world.withDesk { client in
                var browser = try await world.browser(client)
                let address = "/compte/mot-de-passe"
                let first = try await browser.get(address)
                let csrf = try first.value(of: "csrf")
                #expect(first.text.contains("<svg class=\"qr\"") && first.text.contains("otpauth://totp/"))
                for fields in [["password": "court", "code": "000000"], ["password": "quatre mots au hasard", "code": "000000"]] {
                    let wrong = try await browser.post(address, fields.merging(["csrf": csrf]) { $1 })
                    #expect(try wrong.status == .unprocessableContent && key(wrong) == key(first))
                }
                #expect(try await key(browser.get(address)) == key(first))
                let other = try await browser.post(address, ["csrf": csrf, "again": "yes"])
                #expect(other.status == .seeOther)
                #expect(try await key(browser.get(address)) != key(first))
            }
        }
    }
}
