import Scheduling
import Testing

@Suite struct TypedTextTests {
    /// Left by a web page, a chat, a spreadsheet or a word processor.
    static let unseen = [
        "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{200B}", "\u{200E}",
        "\u{200F}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{61C}",
    ]
    static let spaces = ["\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\t", "  "]

    @Test(arguments: unseen)
    func whatNobodySeesGoes(_ mark: String) {
        #expect((mark + "Ma" + mark + "rie" + mark).typedLine == "Marie")
        #expect(PhoneNumber(mark + "514 285" + mark + "-9286") != nil)
        #expect(EmailAddress("lou@" + mark + "example.org")?.text == "lou@example.org")
        #expect(PostalCode("G1R" + mark + " 5M2")?.code == "G1R5M2")
        #expect(HealthNumber("TREM" + mark + " 8706 0512") != nil)
        #expect(AppointmentReference("K7M" + mark + "-42Q") == AppointmentReference("K7M-42Q"))
    }

    @Test(arguments: spaces)
    func aSpaceIsASpace(_ space: String) {
        #expect((space + "Marie" + space + "Ève" + space).typedLine == "Marie Ève")
        #expect(PhoneNumber("514" + space + "285" + space + "9286") != nil)
        #expect(PostalCode("G1R" + space + "5M2") != nil)
    }

    /// Persian and Malayalam are spelled with joiners; a joiner that joins nothing is a mark like another.
    @Test(arguments: [
        ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("ന\u{D4D}\u{200D}മ", "ന\u{D4D}\u{200D}മ"), ("Ma\u{200D}rie", "Marie"),
        ("\u{200C}می", "می"),
        ("می\u{200D}", "می"),
    ])
    func joinersStayWhereAWordIsSpelledWithThem(_ typed: String, _ kept: String) { #expect(typed.typedLine == kept) }

    @Test func aNameIsAsLongAsItsLetters() {
        var entry = PersonEntry()
        (entry.givenName, entry.familyName) = ("\u{200F} משה", "\u{2068}Roy\u{2069}")
        let read = entry.reading().particulars
        #expect((read.givenName, read.familyName) == ("משה", "Roy"))
        #expect(!read.problems(for: .desk, on: date("2026-11-29")).contains { [.givenNameTooLong, .givenNameUnusable].contains($0) })
    }

    @Test func aLineBreakIsNotMendedInSilence() { #expect("Marie\nEve".typedLine == "Marie\nEve") }
}
