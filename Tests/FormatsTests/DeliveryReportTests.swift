import Formats
import Scheduling
import TestKit
import Testing

/// What a mail server sends back, and what anybody could.
@Suite struct DeliveryReportTests {
    private let sender = EmailAddress("rendez-vous@clinique.example")!

    private func report(_ text: String, crlf: Bool = true) -> DeliveryReport? { DeliveryReport(Reports.bytes(text, crlf: crlf)) }

    @Test(
        arguments: [
            (Reports.postfix, DeliveryReport.Outcome.failed(.badAddress)), (Reports.exim, .failed(.mailboxFull)),
            (Reports.exchange, .failed(.unknown)), (Reports.delayed, .other), (Reports.expired, .failed(.unknown)),
        ], [true, false])
    func whatServersWriteIsUnderstood(_ sample: (String, DeliveryReport.Outcome), _ crlf: Bool) throws {
        let report = try #require(self.report(sample.0, crlf: crlf))
        #expect(report.outcome == sample.1)
        #expect(MailMessageID.message(report.messageID, of: sender) == MessageID(Reports.id))
    }

    @Test func theIDIsTheOriginalsAndNotTheReportsOwn() throws {
        #expect(try #require(report(Reports.exchange)).messageID == "<\(Reports.id)@clinique.example>")
    }

    @Test(arguments: [
        "<01KAR5Q3V0ABCDEFGHJKMNPQRS@elsewhere.example>", "<01KAR5Q3V0@clinique.example>", "", "<>", "<@clinique.example>",
        "<a@b@clinique.example>", "01KAR5Q3V0ABCDEFGHJKMNPQRS",
    ])
    func anIDThatIsNotOursIsNobodys(_ text: String) { #expect(MailMessageID.message(text, of: sender) == nil) }

    @Test func ourOwnIDIsReadAsItIsWritten() {
        let message = MessageID(high: 0x0190_1234_5678_9abc, low: 42)
        #expect(MailMessageID.message(MailMessageID(message, sender: sender).description, of: sender) == message)
    }

    /// Mail that is no report: an answer by a person, an absence note, spam.
    @Test(arguments: [
        "", "\n", "no header at all", "Subject: Absence\n\nJe suis en vacances.",
        "Content-Type: multipart/report\n\nno boundary", "Content-Type: multipart/report; boundary=\"\"\n\n--\n",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n--b--",
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n--b--",
    ])
    func whatIsNoReportIsNone(_ text: String) { #expect(report(text) == nil) }

    /// A report that says nothing of the recipient, or not what became of it.
    @Test(arguments: [
        ("Action: failed\n", ""), ("Message-ID: <\(Reports.id)@clinique.example>\n", ""),
        ("Content-Type: message/delivery-status", "Content-Type: text/plain"), ("Content-Type: message/rfc822", "Content-Type: text/plain"),
    ])
    func aReportWithoutItsPartsIsNotGuessedAt(_ part: String, _ instead: String) {
        #expect(report(Reports.postfix.replacing(part, with: instead)) == nil)
    }

    @Test func aReportThatIsCutOffCountsAsFarAsItGoes() throws {
        let bytes = Reports.bytes(Reports.postfix)
        let whole = try #require(DeliveryReport(bytes))
        // At the earliest where the message's id is complete.
        var first: Int?
        for count in 0...bytes.count where DeliveryReport(Array(bytes.prefix(count))) == whole { first = first ?? count }
        #expect(try #require(first) > bytes.count / 2)
    }

    @Test func aHugeReportIsReadAsFarAsItMatters() {
        let padding = String(repeating: "x", count: 2_000_000)
        #expect(report(Reports.postfix.replacing("Votre rendez-vous est confirmé.", with: padding))?.outcome == .failed(.badAddress))
        #expect(report("X-Padding: \(padding)\n" + Reports.postfix) == nil)
    }

    @Test func manyPartsAndFieldsAreNotCounted() {
        let parts = String(repeating: "--b\n\nx\n", count: 100_000)
        #expect(report("Content-Type: multipart/report; boundary=b\n\n" + parts + "--b--") == nil)
        #expect(report(String(repeating: "a: b\n", count: 40_000) + Reports.postfix) == nil)
    }

    /// Bytes changed, cut, doubled and shuffled: never a crash, and never
    /// another message than the one that is named.
    @Test(arguments: [UInt64(1), 2, 3])
    func malformedMIMENeverCrashes(_ seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for sample in [Reports.postfix, Reports.exim, Reports.exchange, Reports.delayed] {
            let whole = Reports.bytes(sample)
            for _ in 0..<1_500 {
                var bytes = whole
                for _ in 0..<Int.random(in: 1...12, using: &generator) {
                    let index = Int.random(in: 0..<bytes.count, using: &generator)
                    switch Int.random(in: 0..<5, using: &generator) {
                    case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                    case 1: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...300, using: &generator)))
                    case 2: bytes.insert(contentsOf: bytes[index...].prefix(200), at: index)
                    case 3: bytes.insert(contentsOf: Array("\r\n--".utf8), at: index)
                    default: bytes = Array(bytes.prefix(max(1, index)))
                    }
                    if bytes.isEmpty { bytes = [0] }
                }
                guard let report = DeliveryReport(bytes) else { continue }
                #expect(report.messageID.utf8.count <= 998)
            }
        }
    }
}
