import Scheduling
import TestKit
import Testing
import Wording

@Suite struct HTMLTests {
    @Test func textIsEscapedAndMarkupIsNot() {
        let text = "<b>&\"'</b>"
        let markup: HTML = "<i>\(text)</i>"
        let page: HTML = "<p>\(markup)</p>"
        #expect(page.text == "<p><i>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</i></p>")
    }

    /// A combining mark makes one character of two scalars: an escape by
    /// character would let the quote through and end the attribute.
    @Test(arguments: ["\"", "'", "<", ">", "&"])
    func aCombiningMarkDoesNotHideASpecialScalar(special: String) {
        let text = special + "\u{301} onfocus=alert(1) x=" + special + "\u{FE0F}"
        #expect(text.count < text.unicodeScalars.count)
        let page: HTML = "<input value=\"\(text)\">"
        let inside = page.text.unicodeScalars.dropFirst("<input value=\"".unicodeScalars.count).dropLast(2)
        #expect(!inside.contains { $0 == "\"" || $0 == "'" || $0 == "<" || $0 == ">" })
    }

    @Test func everyScalarSurvivesUnescaping() {
        var generator = SeededGenerator(seed: 0x63_72_65_6E)
        for _ in 0..<200 {
            let text = String(String.UnicodeScalarView((0..<40).map { _ in generator.scalar() }))
            let page: HTML = "\(text)"
            #expect(Self.unescaped(page.text) == text, "seed \(generator.seed)")
        }
    }

    @Test func idsAndNumbersAreWrittenAsTheyAre() {
        let id = SlotID(high: 1, low: 2)
        let page: HTML = "\(id) \(42)"
        #expect(page.text == id.description + " 42")
    }

    @Test func piecesJoinInOrder() {
        let list = HTML.each(1...3) { "<li>\($0)</li>" }
        #expect(list.text == "<li>1</li><li>2</li><li>3</li>")
        #expect(HTML.when(false, "x").isEmpty)
        #expect(HTML.when(true, "x") + "y" == "xy")
        let nothing = HTML.optional(Int?.none) { "\($0)" }
        #expect(nothing.isEmpty)
        let something = HTML.optional(String?.some("<")) { "\($0)" }
        #expect(something.text == "&lt;")
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        let entities: [(String, Unicode.Scalar)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        while let first = rest.first {
            if first == "&", let entity = entities.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
                result.append(entity.1)
                rest = rest.dropFirst(entity.0.unicodeScalars.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}
