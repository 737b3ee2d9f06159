import Bytes
import Containment
import Orders
import Scheduling
import TestKit
import Testing

@Suite struct OrderTextTests {
    private static let clinic = "01jd3v00000000000000000000"
    /// INTEROP §5, with an id and a clinic as they are here.
    private static let example = """
        creneau.example/containment/v1
        id 01ARZ3NDEKTSV4RRFFQ69G5FAV
        issued 2026-11-03T14:05:00Z
        expires 2026-11-03T18:05:00Z
        scope front
        scope clinic:\(clinic)
        level frozen
        reason OAT-021
        supersedes -
        evidence -

        """
    private static let lines = example.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)

    @Test func theExampleReadsAndIsWrittenAgain() throws {
        let order = try #require(OrderText(text: Self.example))
        #expect(order.host == "creneau.example" && order.id.description == "01ARZ3NDEKTSV4RRFFQ69G5FAV")
        #expect(order.issued == RFC3339.parse("2026-11-03T14:05:00Z") && order.expires == RFC3339.parse("2026-11-03T18:05:00Z"))
        #expect(try order.scopes == [.surface(.front), .clinic(#require(ClinicID(Self.clinic)))] && order.level == .frozen)
        #expect(order.reason == "OAT-021" && order.supersedes.isEmpty && order.evidence == nil && order.isRaise)
        #expect(order.text == Self.example)
    }

    @Test func aLoweringNamesWhatItEndsAndItsEvidence() throws {
        let hash = String(repeating: "0f", count: 32)
        let text = Self.example.replacing("supersedes -", with: "supersedes 01ARZ3NDEKTSV4RRFFQ69G5FAW 01ARZ3NDEKTSV4RRFFQ69G5FAX")
            .replacing("evidence -", with: "evidence \(hash)").replacing("level frozen", with: "level open")
        let order = try #require(OrderText(text: text))
        #expect(order.supersedes.count == 2 && !order.isRaise && order.level == .open && order.text == text)
        #expect(order.evidence == Digest32([UInt8](repeating: 0x0F, count: 32)))
    }

    @Test func anOrderOnPaperHasNoEnd() {
        #expect(OrderText(text: Self.example.replacing("expires 2026-11-03T18:05:00Z", with: "expires -"))?.expires == .some(nil))
    }

    @Test(arguments: [
        ("creneau.example/", "Creneau.example/"), ("creneau.example/", "creneau.example//"), ("creneau.example/", "/"),
        ("creneau.example/", "cré.example/"), ("creneau.example/", "creneau.example:0/"), ("creneau.example/", "a b/"), ("/v1", "/v2"),
        ("/v1", "/v1 "), ("id 01A", "id 01a"), ("id 01A", "id  01A"), ("id 01A", "id\u{301} 01A"), ("14:05:00Z", "14:05:00z"),
        ("14:05:00Z", "14:05:00+00:00"), ("14:05:00Z", "14:05:00.0Z"), ("2026-11-03T14", "2026-11-03t14"), ("14:05:00Z", "14:05Z"),
        ("2026-11-03T14:05:00Z", "1969-12-31T23:59:59Z"), ("2026-11-03T14:05:00Z", "2016-12-31T23:59:60Z"),
        ("2026-11-03T14", "2026-02-30T14"),
        ("expires 2026-11-03T18:05:00Z", "expires "), ("scope front", "scope Front"), ("scope front", "scope api"),
        ("scope front", "scope clinic:\(clinic)"), ("clinic:01jd", "clinic:01JD"), ("clinic:01jd", "clinic:81jd"), ("clinic:", "clinics:"),
        ("clinic:\(clinic)", "clinic:\(clinic)/"), ("clinic:\(clinic)", "clinic:\(clinic)/api"), ("clinic:\(clinic)", "clinic:"),
        ("level frozen", "level Frozen"), ("level frozen", "level 3"), ("level frozen", "level failsafe"), ("reason OAT-021", "reason "),
        ("reason OAT-021", "reason a\tb"), ("reason OAT-021", "reason a\u{85}b"), ("reason OAT-021", "reason a\u{2028}b"),
        ("reason OAT-021", "reason a\u{7F}"), ("supersedes -", "supersedes "), ("supersedes -", "supersedes --"),
        ("supersedes -", "supersedes 01ARZ3NDEKTSV4RRFFQ69G5FAV"), ("supersedes -", "supersedes 01ARZ3NDEKTSV4RRFFQ69G5FAW  "),
        ("supersedes -", "supersedes 01ARZ3NDEKTSV4RRFFQ69G5FAW 01ARZ3NDEKTSV4RRFFQ69G5FAW"), ("evidence -", "evidence 00"),
        ("evidence -", "evidence \(String(repeating: "0F", count: 32))"), ("evidence -", "evidence -\nnote x"),
        ("evidence -\n", "evidence -"),
        ("evidence -\n", "evidence -\n\n"), ("\n", "\r\n"),
    ])
    func anotherSpellingIsNoOrder(_ from: String, _ to: String) {
        let text = Self.example.replacing(from, with: to)
        #expect(text != Self.example && OrderText(text: text) == nil)
    }

    /// Lines have one order: none is missing, twice, elsewhere, or unknown.
    @Test func everyLineStandsInItsPlace() {
        func reads(_ lines: [String]) -> Bool { OrderText(text: lines.map { "\($0)\n" }.joined()) != nil }
        #expect(reads(Self.lines))
        for line in Self.lines.indices {
            var others = Self.lines
            others.remove(at: line)
            #expect(reads(others) == Self.lines[line].hasPrefix("scope"), "without \(Self.lines[line])")
            others = Self.lines
            others.insert(Self.lines[line], at: line)
            #expect(!reads(others), "twice \(Self.lines[line])")
            others = Self.lines
            others.insert("note x", at: line)
            #expect(!reads(others), "before \(Self.lines[line])")
            guard line > 0 else { continue }
            others = Self.lines
            others.swapAt(line - 1, line)
            #expect(reads(others) == (Self.lines[line].hasPrefix("scope") && Self.lines[line - 1].hasPrefix("scope")))
        }
    }

    @Test func everyTruncationIsNoOrder() {
        let bytes = Array(Self.example.utf8)
        for cut in bytes.indices { #expect(OrderText(text: String(decoding: bytes[..<cut], as: UTF8.self)) == nil) }
    }

    @Test func limitsAreKept() throws {
        func order(scopes: Int = 1, reason: String = "r", supersedes: Int = 0) throws -> OrderText? {
            OrderText(
                host: "a.example", id: try Officers.id(0), issued: .distantPast, expires: .distantFuture,
                scopes: (0..<scopes).map { .clinicSurface(ClinicID(high: 1, low: UInt64($0)), .exchange) }, level: .dark, reason: reason,
                supersedes: try (0..<supersedes).map { try Officers.id($0 + 1) })
        }
        let longest = try #require(try order(scopes: 64, reason: String(repeating: "\u{1F5DD}", count: 200), supersedes: 256))
        #expect(OrderText(text: longest.text) == longest && longest.text.utf8.count <= OrderText.bytesMax)
        #expect(try order(scopes: 0) == nil && order(scopes: 65) == nil)
        #expect(try order(reason: "") == nil && order(reason: String(repeating: "e\u{301}", count: 100)) != nil)
        #expect(try order(reason: String(repeating: "e\u{301}", count: 101)) == nil, "counted in scalars")
        #expect(try order(supersedes: 257) == nil)
        #expect(OrderText(text: longest.text + String(repeating: "x", count: OrderText.bytesMax)) == nil)
    }

    @Test(arguments: Seeds.standard(3))
    func whatIsWrittenIsRead(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for number in 0..<200 {
            let scopes: Set<Scope> = [
                .all, .surface(SurfaceName.allCases.randomElement(using: &generator) ?? .front),
                .clinic(ClinicID(high: generator.next(), low: generator.next())),
                .clinicSurface(ClinicID(high: generator.next(), low: 0), .desk), .staff(StaffID(high: 0, low: generator.next())),
            ]
            let instant = Instant(seconds: Int64.random(in: 0...253_402_300_799, using: &generator))
            let order = OrderText(
                host: "h-\(number).example:8083", id: try Officers.id(number), issued: instant,
                expires: Bool.random(using: &generator) ? nil : instant,
                scopes: scopes.shuffled(using: &generator), level: Level.allCases.randomElement(using: &generator) ?? .open,
                reason: " été  — \(generator.next())\u{301}", supersedes: number.isMultiple(of: 2) ? [] : [try Officers.id(number + 1)],
                evidence: Bool.random(using: &generator) ? nil : Digest32(using: &generator))
            let text = try #require(order).text
            #expect(OrderText(text: text) == order)
        }
    }
}
