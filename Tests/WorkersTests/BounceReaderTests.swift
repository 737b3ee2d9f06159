import Foundation
import Scheduling
import Store
import Synchronization
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Workers

/// What comes back to the sender, and who else can write there.
@Suite struct BounceReaderTests {
    /// Knows a few delivered messages.
    private final class Desk: BounceDesk {
        let answers: [MessageID: Deliveries.Bounce]
        let refusal = Mutex<Refusal?>(nil)
        let noted = Mutex<[MessageID: Undelivered]>([:])

        init(_ answers: [MessageID: Deliveries.Bounce]) { self.answers = answers }

        func bounced(_ message: MessageID, why: Undelivered, _: Context) async throws(Refusal) -> Deliveries.Bounce {
            if let refusal = refusal.withLock({ $0 }) { throw refusal }
            let answer = answers[message] ?? .nothing
            if answer == .noted { noted.withLock { $0[message] = why } }
            return answer
        }
    }

    private static let ours = MessageID(high: 0x0190_0000_0000_0000, low: 1)

    private static func report(
        _ message: MessageID = ours, action: String = "failed", status: String = "5.1.1", domain: String = Mail.sender.domain
    ) -> String {
        """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example

        Final-Recipient: rfc822; person@example.org
        Action: \(action)
        Status: \(status)

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <\(message)@\(domain)>

        --b--
        """
    }

    private struct Box {
        let path: String
        let desk: Desk
        let tally = BounceTally()
        let clock = ManualClock()
        let reader: BounceReader

        init(_ path: String, _ answers: [MessageID: Deliveries.Bounce]) throws {
            self.path = path
            for folder in ["new", "cur", "tmp"] {
                try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
            }
            desk = Desk(answers)
            reader = BounceReader(
                desk: desk, settings: BounceSettings(directory: path, sender: Mail.sender, batch: 50), tally: tally, clock: clock,
                logger: Deliverable.logger)
        }

        func put(_ text: String, as name: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/new/" + name)) }
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
        }
    }

    private func withBox(_ answers: [MessageID: Deliveries.Bounce] = [ours: .noted], _ body: (Box) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("creneau-bounces-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(try Box(path, answers))
    }

    @Test(arguments: [("5.1.1", Undelivered.refused), ("5.2.2", .mailboxFull), ("4.4.7", .bounced), ("5.7.1", .bounced)])
    func whatCameBackIsMarkedAndItsFileSeen(_ status: String, _ why: Undelivered) async throws {
        try await withBox { box in
            try box.put(Self.report(status: status), as: "1.host")
            await box.reader.round()
            #expect(box.desk.noted.withLock { $0 } == [Self.ours: why])
            #expect(try box.names("new").isEmpty)
            #expect(try box.names("cur") == ["1.host:2,S"])
            #expect(box.tally.noted == 1 && box.tally.unread == 0)
        }
    }

    @Test func aDelayedNoticeChangesNothing() async throws {
        try await withBox { box in
            try box.put(Self.report(action: "delayed", status: "4.4.1"), as: "1.host")
            await box.reader.round()
            #expect(box.desk.noted.withLock { $0.isEmpty })
            #expect(try box.names("cur") == ["1.host:2,S"])
        }
    }

    /// Left for a person, unseen and counted.
    @Test func whatIsNotUnderstoodIsLeftAndCounted() async throws {
        try await withBox { box in
            try box.put("Subject: Merci\n\nÀ demain!", as: "1.host")
            try box.put("", as: "2.host")
            try box.put(Self.report(domain: "elsewhere.example"), as: "3.host")
            try Data([0xFF, 0x00, 0x80]).write(to: URL(fileURLWithPath: box.path + "/new/4.host"))
            await box.reader.round()
            #expect(try box.names("cur") == ["1.host:2,", "2.host:2,", "3.host:2,", "4.host:2,"])
            #expect(box.tally.unread == 4 && box.desk.noted.withLock { $0.isEmpty })
        }
    }

    @Test func aForgedReportOfAnUnknownMessageDoesNothing() async throws {
        try await withBox { box in
            try box.put(Self.report(MessageID(high: 0x0190_0000_0000_0000, low: 9)), as: "1.host")
            await box.reader.round()
            #expect(try box.names("cur") == ["1.host:2,S"])
            #expect(box.tally.noted == 0)
        }
    }

    @Test func aReportThatIsQuickerThanItsDeliveryIsReadAgain() async throws {
        try await withBox([Self.ours: .tooEarly]) { box in
            try box.put(Self.report(), as: "1.host")
            let now = Int64(Date().timeIntervalSince1970)
            box.clock.advance(seconds: now - box.clock.now().seconds)
            await box.reader.round()
            #expect(try box.names("new") == ["1.host"])
            box.clock.advance(seconds: 3600)
            await box.reader.round()
            #expect(try box.names("cur") == ["1.host:2,S"])
        }
    }

    @Test func whileTheStoreIsAwayEverythingStays() async throws {
        try await withBox { box in
            try box.put(Self.report(), as: "1.host")
            box.desk.refusal.withLock { $0 = .storeUnavailable }
            await box.reader.round()
            #expect(try box.names("new") == ["1.host"])
            box.desk.refusal.withLock { $0 = nil }
            await box.reader.round()
            #expect(box.tally.noted == 1)
        }
    }

    /// Links and folders are not followed; each is out of the way afterwards.
    @Test func nothingButAPlainFileIsRead() async throws {
        try await withBox { box in
            let secret = box.path + "/secret"
            try Data(Self.report().utf8).write(to: URL(fileURLWithPath: secret))
            try FileManager.default.createSymbolicLink(atPath: box.path + "/new/1.link", withDestinationPath: secret)
            try FileManager.default.createDirectory(atPath: box.path + "/new/2.folder", withIntermediateDirectories: true)
            #expect(mkfifo(box.path + "/new/3.pipe", 0o600) == 0)
            try box.put(Self.report(), as: ".hidden")
            await box.reader.round()
            #expect(box.desk.noted.withLock { $0.isEmpty } && box.tally.unread == 3)
            #expect(try box.names("new") == [".hidden"])
        }
    }

    @Test func aFloodIsReadInPieces() async throws {
        try await withBox { box in
            for number in 0..<120 { try box.put(Self.report(), as: "\(1000 + number).host") }
            await box.reader.round()
            #expect(try box.names("new").count == 70)
            for _ in 0..<2 { await box.reader.round() }
            #expect(try box.names("new").isEmpty)
        }
    }
}
