import Bytes
import HTTPTypes
import Hummingbird
import Scheduling
import Seals
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

struct SessionTests {
    private func secret(_ byte: UInt8) throws -> SessionSecret {
        try #require(SessionSecret(bytes: [UInt8](repeating: byte, count: 32)))
    }

    private func request(_ fields: HTTPFields = [:]) -> HTTPRequest {
        HTTPRequest(method: .post, scheme: "http", authority: "creneau.test", path: "/recherche", headerFields: fields)
    }

    @Test func whatABrowserOwnsIsDerivedAndNothingIsDerivedTwice() throws {
        let session = try secret(1)
        let values = [session.text, session.owner.text, session.formToken, Base64.url.encode(session.queryKey)]
        #expect(Set(values).count == values.count)
        #expect(try secret(2).formToken != session.formToken)
        #expect(try secret(1).owner == session.owner)
    }

    @Test func aFormOfThisBrowserIsAcceptedAndNoOther() throws {
        let forms = FormGuard(origin: PublicOrigin(isSecure: false, authority: "creneau.test"))
        let session = try secret(1)
        let own = try #require(URLEncodedForm("csrf=" + session.formToken))
        #expect(forms.accepts(own, session, request()))
        #expect(!forms.accepts(own, try secret(2), request()))
        #expect(!forms.accepts(try #require(URLEncodedForm("")), session, request()))
        #expect(!forms.accepts(try #require(URLEncodedForm("csrf=" + session.formToken.dropLast())), session, request()))
    }

    @Test(arguments: [
        ("Sec-Fetch-Site", "same-origin", true), ("Sec-Fetch-Site", "none", true), ("Sec-Fetch-Site", "cross-site", false),
        ("Sec-Fetch-Site", "same-site", false), ("Origin", "http://creneau.test", true), ("Origin", "null", true),
        ("Origin", "https://evil.example", false), ("Origin", "http://creneau.test.evil.example", false),
    ])
    func aFormFromAnotherSiteIsRefusedEvenWithTheToken(name: String, value: String, isAccepted: Bool) throws {
        let forms = FormGuard(origin: PublicOrigin(isSecure: false, authority: "creneau.test"))
        let session = try secret(1)
        let form = try #require(URLEncodedForm("csrf=" + session.formToken))
        #expect(forms.accepts(form, session, request([try #require(HTTPField.Name(name)): value])) == isAccepted)
    }

    @Test func aSearchOpensInTheBrowserThatMadeItAlone() throws {
        let fields = SearchFields(
            place: "Saint-Jérôme", position: "", reason: .sexualHealth, window: .date, date: "2026-12-01", modality: .video,
            language: .english, radiusKilometres: 50)
        let sealed = try SealedSearch.seal(fields, try secret(1))
        #expect(SealedSearch.open(sealed, try secret(1)) == fields)
        #expect(SealedSearch.open(sealed, try secret(2)) == nil)
        #expect(sealed.utf8.count <= SealedSearch.lengthMax)
        for word in ["Saint", "sexual", "2026"] { #expect(!sealed.contains(word)) }
    }

    @Test func aSearchThatWasTouchedDoesNotOpen() throws {
        let sealed = try SealedSearch.seal(SearchFields(place: "H2X"), try secret(1))
        for (index, _) in sealed.enumerated() {
            var bytes = Array(sealed.utf8)
            bytes[index] = bytes[index] == 0x41 ? 0x42 : 0x41
            #expect(SealedSearch.open(String(decoding: bytes, as: UTF8.self), try secret(1)) == nil)
        }
        #expect(SealedSearch.open("", try secret(1)) == nil)
        #expect(SealedSearch.open(String(repeating: "A", count: 5_000), try secret(1)) == nil)
    }

    @Test func theCookieOfASecureSiteIsForThisHostAlone() throws {
        var response = Response(status: .ok)
        SessionCookie(isSecure: true).set(Session(secret: try secret(1), isNew: true), on: &response)
        let field = try #require(response.headers[.setCookie])
        #expect(field.hasPrefix("__Host-creneau=") && field.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
    }

    @Test func aLinkIsKeptForThePagesOfItsAppointmentAlone() throws {
        let cookies = AppointmentCookie(isSecure: false)
        let id = AppointmentID(high: 1, low: 2)
        let manage = try #require(ManageSecret(bytes: [UInt8](repeating: 3, count: 32)))
        let full = ManageToken(appointment: id, secret: manage)
        var response = Response(status: .ok)
        cookies.set(.full(full), on: &response)
        let paths = response.headers[values: .setCookie]
        #expect(paths.count == 2)
        #expect(paths.allSatisfy { $0.contains("; Path=" + "/rendez-vous/\(id);") || $0.contains("; Path=/en/appointments/\(id);") })

        let weak = VisitLinkToken(appointment: id, secret: VisitToken(manage: manage))
        let both: HTTPFields = [.cookie: "creneau-rappel=\(weak.text); creneau-rv=\(full.text)"]
        #expect(cookies.link(to: id, in: both)?.manage == manage, "the full link wins over a reminder's")
        #expect(cookies.link(to: AppointmentID(high: 1, low: 3), in: both) == nil)
    }
}
