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

    /// Drawn by another hand: 21 modules are version 1, with three finders whose corners are dark.
    @Test func aCodeIsDrawnAsItsStandardSays() throws {
        let svg = try #require(QRCode.svg("CRENEAU", label: "x\"y")).text
        #expect(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("aria-label=\"x&quot;y\""))
        #expect(svg.contains("M4 4h7v1h-7z") && svg.contains("M18 4h7v1h-7z") && svg.contains("M4 24h7v1h-7z"))
        #expect(QRCode.svg(String(repeating: "é", count: 3_000), label: "") == nil)
    }
}
