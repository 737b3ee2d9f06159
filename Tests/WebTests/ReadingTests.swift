import HTTPTypes
import Hummingbird
import Scheduling
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Serving
@testable import UseCases

struct ReadingTests {
    @Test func aFormIsDecodedAndKeepsTheFirstOfAName() throws {
        let form = try #require(URLEncodedForm("place=Saint-J%C3%A9r%C3%B4me+Nord&empty=&flag&place=other"))
        #expect(form["place"] == "Saint-Jérôme Nord")
        #expect(form["empty"] == "")
        #expect(form["flag"] == "")
        #expect(form["absent"] == nil)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%C3", "a=%ED%A0%80"])
    func whatIsNoFormIsRefused(text: String) { #expect(URLEncodedForm(text) == nil) }

    @Test func aFormWithMoreFieldsThanAnyOfOursIsRefused() {
        #expect(URLEncodedForm(Array(repeating: "a=1", count: URLEncodedForm.fieldsMax + 1).joined(separator: "&")) == nil)
    }

    @Test(arguments: [
        (nil, Language.french), ("en", .english), ("en-CA,fr;q=0.8", .english), ("fr-CA, en;q=0.9", .french),
        ("de, *;q=0.1", .french), ("en;q=0", .french), ("en;q=0.5, fr;q=0.5", .english), ("garbage;;q=x", .french),
    ])
    func theLanguageAskedForIsTheOneAnswered(header: String?, language: Language) {
        #expect(AcceptLanguage.language(header) == language)
    }

    @Test func aCookieIsFoundAmongOthers() {
        let fields: HTTPFields = [.cookie: "a=1; creneau=abc; b=2"]
        #expect(Cookies.value("creneau", in: fields) == "abc")
        #expect(Cookies.value("cre", in: fields) == nil)
    }

    @Test func cookiesAreKeptFromScriptsAndFromOtherSites() throws {
        var fields = HTTPFields()
        Cookies.set("__Host-creneau", "v", path: "/", isSecure: true, in: &fields)
        #expect(fields[.setCookie] == "__Host-creneau=v; Path=/; HttpOnly; SameSite=Lax; Secure")
    }
}
