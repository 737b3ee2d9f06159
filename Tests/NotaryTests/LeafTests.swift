import Bytes
import Notary
import Scheduling
import Testing

@Suite struct LeafTests {
    /// 1, 2, 3 …: so that a leaf can be committed.
    private struct Counting: RandomNumberGenerator {
        var last: UInt64 = 0
        mutating func next() -> UInt64 {
            last += 1
            return last
        }
    }

    private let clinic = ClinicID(high: 0x0192_0000_0000_0001, low: 7)
    private let instant = Instant(seconds: 1_795_000_000)

    private func leaf(_ detail: String = "{\"reason\":\"none\"}", clinic: ClinicID?) -> LeafRecord {
        var generator = Counting()
        return LeafRecord.make(
            kind: .appointmentBooked, at: instant, actor: "front", clinic: clinic, subject: "01jd", detail: detail, using: &generator)
    }

    @Test func aLeafHasOneCommittedForm() {
        let record = leaf(clinic: clinic)
        #expect(
            record.text == """
                {"v":1,"kind":"appointment.booked","at":"2026-11-18T11:06:40Z","actor":"zwzLnBdn4xgyxVho7VCylESB2IodcZq7JDfOz-7_zRM","clinic":"01j8000000000g000000000007","subject":"G_sJHqrdu4-SwJ1o4zYMTDmVfD4xV3-JhbYuYI75dMw","detail":"F-QUQOL6oxykpUT0MjMZKDpnpPDcvw7prVLGO9pYvdQ"}
                """)
        #expect(
            record.opened == """
                {"actor":{"salt":"LbLQFlJ4OiCneN23asMCaFaoI-ZzrVwXnKKNbxM837c","value":"front"},"subject":{"salt":"_niGnzqgKXZ-NVGhmLiq7EBJ7e1O2AQST9B8k48QHG0","value":"01jd"},"detail":{"salt":"CqqNDrGmd7QlDdRuNV9S99puTyi229pOMKqeRhQeqs8","value":"{\\"reason\\":\\"none\\"}"}}
                """)
    }

    @Test func whatALeafCommitsToOpensIt() throws {
        for clinic in [clinic, nil] {
            for detail in ["", "é\u{1F600}\"\\\n\r\t\u{8}\u{C}\u{0}\u{1F}/", String(repeating: "x", count: 5000)] {
                let record = leaf(detail, clinic: clinic)
                let contents = try #require(LeafRecord.contents(record.text, record.opened))
                #expect(contents.kind == .appointmentBooked && contents.at == instant && contents.clinic == clinic)
                #expect(contents.actor == "front" && contents.subject == "01jd" && contents.detail == detail)
            }
        }
    }

    @Test func anythingElseDoesNotOpenIt() {
        let record = leaf(clinic: clinic)
        #expect(LeafRecord.opens(record.text, record.opened))
        #expect(!LeafRecord.opens(record.text, record.opened.replacing("front", with: "Front")))
        #expect(!LeafRecord.opens(record.text, leaf("other", clinic: clinic).opened))
        #expect(!LeafRecord.opens(record.text.replacing("\"v\":1", with: "\"v\": 1"), record.opened))
        #expect(!LeafRecord.opens(record.text + " ", record.opened))
        #expect(!LeafRecord.opens(record.text, record.opened.replacing("front", with: "\\u0066ront")))
        for cut in 0..<record.text.count { #expect(!LeafRecord.opens(String(record.text.prefix(cut)), record.opened)) }
        for cut in 0..<record.opened.count { #expect(!LeafRecord.opens(record.text, String(record.opened.prefix(cut)))) }
    }

    @Test func equalValuesAreCommittedToDifferently() {
        var generator = SystemRandomNumberGenerator()
        let texts = (0..<50).map { _ in
            LeafRecord.make(kind: .holdMade, at: instant, actor: "a", clinic: nil, subject: "a", detail: "a", using: &generator)
        }
        #expect(Set(texts.map(\.text)).count == 50 && Set(texts.map(\.id)).count == 50)
        // Nor is one commitment of a leaf another's, though the values are equal.
        let parts = texts[0].text.split(separator: "\"").filter { $0.utf8.count == 43 }
        #expect(parts.count == 3 && Set(parts).count == 3)
    }

    @Test func aChainDependsOnEveryLinkAndTheirOrder() {
        func head(_ links: [[UInt8]]) -> Digest32 {
            var chain = HashChain(of: "journal")
            for link in links { chain.append(link) }
            return chain.head
        }
        let all = [head([]), head([[1]]), head([[1], [2]]), head([[2], [1]]), head([[1, 2]]), head([[], [1, 2]])]
        #expect(Set(all).count == all.count)
        #expect(HashChain(head: head([[1]])).head == head([[1]]))
    }
}
