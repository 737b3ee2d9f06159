import Formats
import Scheduling
import Store
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Workers

/// Text messages go to who chose them, and e-mail stands in for what a text
/// cannot do for good.
@Suite struct TextCourierTests {
    private let desk = FakeDesk()
    private let mail = FakeTransport()
    private let texts = FakeTexts()
    private let clock = ManualClock()
    private let courier: Courier
    private static let phone = PhoneNumber("514 555-0123")!

    init() {
        courier = Courier(
            desk: desk, transport: mail, texts: texts, settings: Deliverable.settings, clock: clock, logger: Deliverable.logger)
    }

    private func contents(
        kind: MessageKind = .confirmation, email: EmailAddress? = Mail.person, _ change: (inout DeliveryContents) -> Void = { _ in }
    ) -> DeliveryContents {
        var contents = Deliverable.contents(kind: kind, email: email, phone: Self.phone)
        change(&contents)
        return contents
    }

    @Test func whoChoseTextMessagesGetsThemAndNoMail() async {
        let counter = CounterGuard(key: [7], bucket: 1, limit: 20)
        await desk.add(1, .success([contents { $0.counted = [counter] }]))
        await courier.round()
        #expect(await texts.sent.map(\.phone) == [Self.phone])
        #expect(await texts.sent.first?.message.id == MessageID(high: 1, low: 1))
        #expect(await mail.sent.isEmpty)
        #expect(await desk.state(1) == .delivered)
        #expect(await desk.counted == [counter])
    }

    @Test func aTextThatFailsForGoodIsSentByMail() async {
        await desk.add(1, .success([contents()]))
        await texts.fail([.permanent(status: 400)])
        await courier.round()
        #expect(await mail.sent.map(\.to) == [Mail.person])
        #expect(await desk.state(1) == .delivered)
    }

    @Test func withoutAnAddressItIsGivenUp() async {
        await desk.add(1, .success([contents(email: nil)]))
        await desk.add(2, .success([contents(email: nil) { $0.route = .none }]))
        await desk.add(3, .success([contents { $0.route = .held }]))
        await texts.fail([.permanent(status: 400)])
        await courier.round()
        #expect(await desk.state(1) == .failed(.permanent))
        #expect(await desk.state(2) == .failed(.nobody))
        #expect(await desk.state(3) == .failed(.heldBack))
        #expect(await mail.sent.isEmpty)
    }

    @Test func aTemporaryFailureIsTriedAgainAndInTheEndSentByMail() async {
        await desk.add(1, .success([contents()]))
        await texts.fail(Array(repeating: .temporary(status: 500), count: Deliveries.attemptsMax))
        for _ in 1..<Deliveries.attemptsMax {
            await courier.round()
            #expect(await desk.state(1) == .failed(.temporary))
            clock.advance(seconds: FakeDesk.retrySeconds)
        }
        await courier.round()
        #expect(await desk.state(1) == .delivered)
        #expect(await texts.sent.isEmpty)
        #expect(await mail.sent.count == 1)
    }

    @Test func whatIsOverInMinutesDoesNotWaitForAGateway() async {
        await desk.add(1, .success([contents(kind: .offer)]))
        await texts.fail([.unavailable(retryAfterSeconds: nil)])
        await courier.round()
        #expect(await desk.state(1) == .delivered)
        #expect(await mail.sent.count == 1)
    }

    /// A `Retry-After` is believed within bounds, and mail goes on meanwhile.
    @Test(arguments: [(Int64?.none, Int64(15)), (1, 15), (120, 120), (1_000_000, 900)])
    func aGatewayThatIsAwayIsLeftAloneAndMailGoesOn(asked: Int64?, rest: Int64) async {
        await desk.add(1, .success([contents()]))
        await texts.fail([.unavailable(retryAfterSeconds: asked)])
        await courier.round()
        #expect(await desk.state(1) == .failed(.unreachable))
        await desk.add(2, .success([Deliverable.contents(2)]))
        await desk.add(3, .success([contents()]))
        clock.advance(seconds: rest - 1)
        await courier.round()
        #expect(await desk.state(2) == .delivered)
        #expect(await texts.tries == 1)
        clock.advance(seconds: FakeDesk.retrySeconds + 1)
        await courier.round()
        #expect(await desk.state(1) == .delivered)
        #expect(await desk.state(3) == .delivered)
    }

    @Test func whatWaitsForTheMorningIsPutOffAndNotCounted() async {
        let morning = clock.now() + 3600
        await desk.add(1, .success([contents(kind: .movedByClinic) { $0.notBefore = morning }]))
        await courier.round()
        #expect(await texts.tries == 0)
        #expect(await desk.attempts(1) == 0)
        clock.advance(seconds: 3600)
        await courier.round()
        #expect(await texts.sent.count == 1)
    }

    @Test(arguments: [
        (200, TextFailure?.none), (201, nil), (299, nil), (400, .permanent(status: 400)), (401, .unavailable(retryAfterSeconds: 9)),
        (403, .unavailable(retryAfterSeconds: 9)), (404, .unavailable(retryAfterSeconds: 9)), (408, .temporary(status: 408)),
        (422, .permanent(status: 422)), (429, .unavailable(retryAfterSeconds: 9)), (500, .temporary(status: 500)),
        (503, .unavailable(retryAfterSeconds: 9)), (302, .unavailable(retryAfterSeconds: nil)), (0, .unavailable(retryAfterSeconds: nil)),
    ])
    func aStatusSaysWhetherItIsAboutTheMessage(status: Int, failure: TextFailure?) {
        #expect(TextFailure.of(status: status, retryAfterSeconds: 9) == failure)
    }
}
