import Formats
import Scheduling
import ServiceLifecycle
import Store
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Workers

@Suite struct CourierTests {
    private let desk = FakeDesk()
    private let transport = FakeTransport()
    private let clock = ManualClock()
    private let courier: Courier

    init() {
        courier = Courier(
            desk: desk, transport: transport, settings: Deliverable.settings, clock: clock, logger: Deliverable.logger
        )
    }

    @Test func whatIsDueIsSentOnceAndClosed() async {
        for message in 1...10 { await desk.add(UInt64(message), .success([Deliverable.contents(UInt64(message))])) }
        await courier.round()
        await courier.round()
        #expect(Set(await transport.sent.map(\.id)).count == 10)
        #expect(await transport.sent.count == 10)
        for message in 1...10 { #expect(await desk.state(UInt64(message)) == .delivered) }
    }

    @Test func neverMoreThanTheLimitIsUnderWay() async {
        for message in 1...40 { await desk.add(UInt64(message), .success([Deliverable.contents(UInt64(message))])) }
        await transport.whileSending { await Task.yield() }
        await courier.round()
        #expect(await transport.sent.count == 40)
        #expect(await transport.underMax <= Deliverable.settings.concurrencyMax)
    }

    @Test(arguments: [
        (MailFailure.temporary(code: 450), DeliveryFailure.temporary), (.permanent(code: 550), .permanent),
        (.unavailable, .unreachable),
    ])
    func aFailureIsKeptAsWhatItIs(_ failure: MailFailure, _ kept: DeliveryFailure) async {
        await desk.add(1, .success([Deliverable.contents()]))
        await transport.fail([failure])
        await courier.round()
        #expect(await desk.state(1) == .failed(kept))
        #expect(await transport.sent.isEmpty)
    }

    @Test func aFullMailboxAndAMissingAddressAreTold() async {
        await desk.add(1, .success([Deliverable.contents()]))
        await transport.fail([.permanent(code: 552)])
        await desk.add(2, .success([Deliverable.contents(2, email: nil)]))
        await courier.round()
        #expect(await desk.state(1) == .failed(.mailboxFull))
        #expect(await desk.state(2) == .failed(.nobody))
    }

    @Test func whatComesTooEarlyWaitsForItsHourAndLosesNoTry() async {
        var contents = Deliverable.contents(kind: .missed)
        contents.notBefore = clock.now() + 3600
        await desk.add(1, .success([contents]))
        await courier.round()
        #expect(await transport.tries == 0)
        #expect(await desk.attempts(1) == 0)
        clock.advance(seconds: 3600)
        await courier.round()
        #expect(await desk.state(1) == .delivered)
    }

    @Test func aMessageThatFailedIsSentLaterUnderTheSameID() async {
        await desk.add(1, .success([Deliverable.contents()]))
        await transport.fail([.temporary(code: 451), .unavailable])
        for _ in 0..<4 {
            await courier.round()
            clock.advance(seconds: FakeDesk.retrySeconds)
        }
        #expect(await desk.state(1) == .delivered)
        #expect(await desk.attempts(1) == 3)
        let expected = MailMessageID(MessageID(high: 1, low: 1), sender: Mail.sender)
        #expect(await transport.sent.map(\.id) == [expected])
    }

    @Test func aServerThatIsAwayIsLeftAloneForAWhile() async {
        for message in 1...20 { await desk.add(UInt64(message), .success([Deliverable.contents(UInt64(message))])) }
        await transport.fail(Array(repeating: .unavailable, count: 4))
        await courier.round()
        await courier.round()
        // One batch was tried; the rest waits unclaimed.
        #expect(await transport.tries == Deliverable.settings.concurrencyMax)
        #expect(await desk.attempts(20) == 0)
        clock.advance(seconds: FakeDesk.retrySeconds)
        await courier.round()
        #expect(await transport.sent.count == 20)
    }

    @Test func whatWasSentButNotClosedIsSentAgain() async {
        await desk.add(1, .success([Deliverable.contents()]))
        await desk.change { $0.outcomesLost = 1 }
        await courier.round()
        #expect(await desk.state(1) == .pending)
        await courier.round()
        #expect(await transport.sent.count == 1)
        clock.advance(seconds: Deliverable.settings.leaseSeconds)
        await courier.round()
        #expect(await desk.state(1) == .delivered)
        #expect(await transport.sent.map(\.id).count == 2)
        #expect(Set(await transport.sent.map(\.id)).count == 1)
    }

    @Test func whatIsNoLongerTrueIsDropped() async {
        await desk.add(1, .success([]))
        await courier.round()
        #expect(await desk.state(1) == .dropped)
        #expect(await transport.tries == 0)
    }

    @Test func aVaultThatIsAwayOnlyDelays() async {
        await desk.add(1, .failure(.vaultUnavailable))
        await courier.round()
        #expect(await desk.state(1) == .failed(.temporary))
        #expect(await transport.tries == 0)
    }

    @Test func aStoreThatIsAwayChangesNothing() async {
        await desk.add(1, .failure(.storeUnavailable))
        await courier.round()
        #expect(await desk.state(1) == .pending)
        await desk.change { $0.claimRefusal = .storeUnavailable }
        clock.advance(seconds: 1000)
        await courier.round()
        #expect(await transport.tries == 0)
    }

    @Test func ofSeveralMailsOfOneMessageEachHasItsOwnID() async {
        let several = (1...3).map { Deliverable.contents(UInt64($0), kind: .linkRecovery, link: .visit(Deliverable.visit)) }
        await desk.add(1, .success(several))
        await transport.fail([.temporary(code: 451)])
        await courier.round()
        #expect(await desk.state(1) == .failed(.temporary))
        clock.advance(seconds: FakeDesk.retrySeconds)
        await courier.round()
        #expect(await desk.state(1) == .delivered)
        #expect(Set(await transport.sent.map(\.id)).count == 3)
    }

    @Test func freshBookingsAreIndexedWhateverTheMailServerDoes() async {
        await desk.add(1, .success([Deliverable.contents()]))
        await transport.fail([.unavailable])
        await desk.change { $0.unindexed = 120 }
        await courier.round()
        #expect(await desk.indexed == 120)
    }

    @Test func anIndexThatFailsDoesNotHoldUpMail() async {
        await desk.add(1, .success([Deliverable.contents()]))
        await desk.change {
            $0.unindexed = 1
            $0.indexRefusal = .vaultUnavailable
        }
        await courier.round()
        #expect(await desk.state(1) == .delivered)
        await desk.change { $0.indexRefusal = nil }
        await courier.round()
        #expect(await desk.indexed == 0)
        clock.advance(seconds: Deliverable.settings.restSeconds)
        await courier.round()
        #expect(await desk.indexed == 1)
    }

    /// A clock that ran ahead is put back: a server that was left alone for
    /// some seconds is not left alone for hours.
    @Test func aClockThatIsPutBackMakesNoRestLonger() async {
        clock.advance(seconds: 7_200)
        await desk.add(1, .success([Deliverable.contents()]))
        await desk.change {
            $0.unindexed = 1
            $0.indexRefusal = .vaultUnavailable
        }
        await transport.fail([.unavailable])
        await courier.round()
        await desk.change { $0.indexRefusal = nil }
        clock.advance(seconds: -7_200)
        await desk.add(2, .success([Deliverable.contents()]))
        await courier.round()
        #expect(await desk.indexed == 1)
        #expect(await desk.state(2) == .delivered)
    }

    @Test func shutdownFinishesWhatIsUnderWay() async throws {
        await desk.add(1, .success([Deliverable.contents()]))
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        await transport.whileSending {
            begin.yield()
            for await _ in released { break }
        }
        let group = ServiceGroup(services: [courier], logger: Deliverable.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await _ in begun { break }
            await group.triggerGracefulShutdown()
            release.yield()
            try await tasks.waitForAll()
        }
        #expect(await desk.state(1) == .delivered)
    }
}
