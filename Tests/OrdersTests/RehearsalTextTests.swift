import Containment
import Notary
import Orders
import Scheduling
import TestKit
import Testing

@Suite struct RehearsalTextTests {
    private static let clinic = "01jd3v00000000000000000000"
    private static let example = """
        creneau.example/rehearsal/v1
        id 01ARZ3NDEKTSV4RRFFQ69G5FAV
        issued 2026-11-03T14:05:00Z
        expires 2026-11-03T18:05:00Z
        minutes 10
        scope front
        scope clinic:\(clinic)
        level frozen
        reason quarterly drill

        """
    private static let lines = example.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)

    @Test func theExampleReadsAndIsWrittenAgain() throws {
        let rehearsal = try #require(RehearsalText(text: Self.example))
        #expect(rehearsal.host == "creneau.example" && rehearsal.minutes == 10 && rehearsal.level == .frozen)
        #expect(rehearsal.issued == RFC3339.parse("2026-11-03T14:05:00Z") && rehearsal.expires == RFC3339.parse("2026-11-03T18:05:00Z"))
        #expect(try rehearsal.scopes == [.surface(.front), .clinic(#require(ClinicID(Self.clinic)))])
        #expect(rehearsal.levels.level(at: Whereabouts(surface: .front)) == .frozen && rehearsal.reason == "quarterly drill")
        #expect(rehearsal.text == Self.example && rehearsal.digestText.count == 64)
    }

    @Test(arguments: [
        ("/rehearsal/", "/containment/"), ("creneau.example/", "Creneau.example/"), ("/v1", "/v2"), ("id 01A", "id 01a"),
        ("14:05:00Z", "14:05:00+00:00"), ("expires 2026-11-03T18:05:00Z", "expires -"), ("minutes 10", "minutes 0"),
        ("minutes 10", "minutes 61"), ("minutes 10", "minutes 010"), ("minutes 10", "minutes +10"), ("minutes 10", "minutes 10 "),
        ("minutes 10", "minutes -"), ("minutes 10", "minutes 9223372036854775808"), ("level frozen", "level open"),
        ("level frozen", "level Frozen"), ("scope front", "scope api"), ("scope front", "scope clinic:\(clinic)"),
        ("reason quarterly drill", "reason "), ("reason quarterly drill", "reason a\u{2028}b"),
        ("reason quarterly drill", "reason a\nevidence -"),
    ])
    func thereIsOneWayToWriteIt(_ from: String, _ to: String) {
        #expect(RehearsalText(text: Self.example.replacing(from, with: to)) == nil)
    }

    @Test func everyLineHasItsPlace() {
        for index in Self.lines.indices {
            var lines = Self.lines
            let line = lines.remove(at: index)
            // One of two scopes may be missing.
            let isScope = line.hasPrefix("scope ")
            #expect((RehearsalText(text: lines.map { "\($0)\n" }.joined()) != nil) == isScope, "without \(line)")
            lines.insert(contentsOf: [line, line], at: index)
            #expect(RehearsalText(text: lines.map { "\($0)\n" }.joined()) == nil, "twice \(line)")
        }
        #expect(RehearsalText(text: Self.example + "\n") == nil && RehearsalText(text: String(Self.example.dropLast())) == nil)
        let scopes = (0...64).map { "scope clinic:\(ClinicID(high: 1, low: UInt64($0)))\n" }
        let many = { (count: Int) in Self.example.replacing("scope front\n", with: scopes.prefix(count).joined()) }
        #expect(RehearsalText(text: many(63)) != nil && RehearsalText(text: many(64)) == nil)
    }

    @Test func oneOfficerIsEnoughAndASignatureForOneIsNoneForTheOther() throws {
        let officers = Officers()
        let book = try officers.book()
        let text = Self.example
        for signature in [officers.anne.sign(text), try officers.passkey.sign(text)] {
            #expect(try book.rehearsal(in: Officers.note(text, [signature])).text == text)
        }
        func refusal(_ note: SignedNote) -> OrderRefusal? {
            do throws(OrderRefusal) {
                _ = try book.rehearsal(in: note)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(try officers.signed(text, officers.stranger)) == .notByAnOfficer)
        #expect(refusal(try Officers.note(text, [officers.anne.sign(text + "x")])) == .badSignature)
        let elsewhere = text.replacing("creneau.example", with: "other.example")
        #expect(refusal(try officers.signed(elsewhere, officers.anne)) == .otherHost)
        let order = try Officers.raise(1)
        #expect(refusal(try officers.signed(order, officers.anne)) == .malformed)
        // Nor does a rehearsal ever come into the book.
        var changed = book
        #expect(changed.refusal(try officers.signed(text, officers.anne, officers.benoit)) == .malformed && changed == book)
    }
}
