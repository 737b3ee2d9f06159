import Scheduling
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: [
        "a@b.ca", "marie.tremblay+rdv@exemple.qc.ca", "o'brien@exemple.ca", "x_y-z@sub.domaine.example", "1@2.co", "a@xn--qubec-esa.ca",
    ])
    func ordinaryAddressesAreAccepted(_ text: String) {
        #expect(EmailAddress(text)?.text == text)
    }

    @Test(arguments: [
        "", "@", "a@", "@b.ca", "a@b", "a.b.ca", ".a@b.ca", "a.@b.ca", "a..b@c.ca", "a b@c.ca", "a@b..ca", "a@-b.ca", "a@b-.ca",
        "a@b.ca\r\nBcc: x@y.ca", "a\n@b.ca", "a@b.ca\n", "a@[127.0.0.1]", "a@127.0.0.1", "\"a b\"@c.ca", "a@b@c.ca", "é@b.ca",
        "<a@b.ca>", "a@b.ca,c@d.ca", "a@b.ca\0", "a@b_c.ca", "a(x)@b.ca",
    ])
    func whatCouldBreakAHeaderIsRefused(_ text: String) {
        #expect(EmailAddress(text) == nil)
    }

    /// UTS 46, non-transitional: what is typed, what is kept and what is shown.
    @Test(arguments: [
        ("lou@santé.quebec", "lou@xn--sant-epa.quebec", "lou@santé.quebec"), ("a@QUÉBEC.ca", "a@xn--qubec-csa.ca", "a@québec.ca"),
        ("a@straße.example", "a@xn--strae-oqa.example", "a@straße.example"), ("a@xn--qubec-csa.ca", "a@xn--qubec-csa.ca", "a@québec.ca"),
        ("b@例え.テスト", "b@xn--r8jz45g.xn--zckzah", "b@例え.テスト"), ("\u{200F}a@b.ca\u{200B}", "a@b.ca", "a@b.ca"),
    ])
    func aDomainOfOtherLettersIsKeptInASCII(_ typed: String, _ kept: String, _ shown: String) {
        #expect(EmailAddress(typed)?.text == kept)
        #expect(EmailAddress(typed)?.display == shown)
        #expect(EmailAddress(kept)?.text == kept)
    }

    @Test(arguments: ["a@-é.ca", "a@é-.ca", "a@é..ca", "a@é_b.ca", "a@é", "a@\u{5D0}1a.ca", "a@é b.ca"])
    func whatIsNoDomainIsRefusedInAnyScript(_ text: String) { #expect(EmailAddress(text) == nil) }

    @Test func lengthsAreBounded() {
        let local = String(repeating: "a", count: 64)
        let label = String(repeating: "b", count: 63)
        #expect(EmailAddress(local + "@b.ca") != nil)
        #expect(EmailAddress(local + "a@b.ca") == nil)
        #expect(EmailAddress("a@" + label + ".ca") != nil)
        #expect(EmailAddress("a@" + label + "b.ca") == nil)
        let long = local + "@" + [label, label, String(repeating: "c", count: 58)].joined(separator: ".") + ".ca"
        #expect(long.utf8.count == 254)
        #expect(EmailAddress(long) != nil)
        #expect(EmailAddress(long.replacing("c.ca", with: "cc.ca")) == nil)
    }

    @Test func theDomainIsLowerCasedAndTheLocalPartIsNot() {
        #expect(EmailAddress("  Marie.T@Exemple.CA ")?.text == "Marie.T@exemple.ca")
        #expect(EmailAddress("Marie.T@Exemple.CA")?.domain == "exemple.ca")
    }
}
