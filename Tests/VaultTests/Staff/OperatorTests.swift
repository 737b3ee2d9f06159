import Credentials
import Crypto
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

@Suite struct OperatorTests {
    private func keys(_ fixture: Fixture) throws -> OperatorKeys { try MasterKey(file: fixture.settings.masterKeyFile).operators }

    private func error(_ core: inout VaultCore, _ envelope: OperatorEnvelope) -> VaultError? {
        failure(core.answer([ByOperatorCall(envelope: envelope)])[0])
    }

    @Test func aForgedReplayedOrLateRequestDoesNothing() throws {
        let fixture = try Fixture()
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let keys = try keys(fixture)
        let request = OperatorInvite(invitation: try Desk.invitation("noemie@example.org"))
        fixture.clock.advance(seconds: 1_000)
        let now = fixture.clock.now()
        let good = OperatorEnvelope(request, at: now, keys: keys)
        let other = OperatorKeys(requests: KeyWrap.randomKey(), answers: keys.answers)
        let list = OperatorStaff(clinic: nil).encoded
        let forged = [
            OperatorEnvelope(request, at: now, keys: other),
            OperatorEnvelope(instant: now + 1, nonce: good.nonce, request: good.request, tag: good.tag),
            OperatorEnvelope(instant: now, nonce: [UInt8](repeating: 0, count: 16), request: good.request, tag: good.tag),
            OperatorEnvelope(instant: now, nonce: good.nonce, request: list, tag: good.tag),
            OperatorEnvelope(instant: now, nonce: good.nonce, request: good.request, tag: [UInt8](repeating: 0, count: 32)),
            OperatorEnvelope(request, at: now - 61, keys: keys), OperatorEnvelope(request, at: now + 61, keys: keys),
        ]
        for envelope in forged { #expect(error(&core, envelope) == .refused(.malformed)) }
        #expect(core.journal.last == 0)
        #expect(error(&core, good) == nil && core.journal.last == 1)
        for seconds in [0, 59, 1] as [Int64] {
            fixture.clock.advance(seconds: seconds)
            #expect(error(&core, good) == .refused(.malformed))
        }
        #expect(core.journal.last == 1)
        for shift in [-60, 60] as [Int64] {
            #expect(error(&core, OperatorEnvelope(OperatorStaff(clinic: nil), at: fixture.clock.now() + shift, keys: keys)) == nil)
        }
    }

    /// A vault that starts again has forgotten its nonces, and with them
    /// whatever was made before it started.
    @Test func aRequestIsNotReplayedAfterARestart() throws {
        let fixture = try Fixture()
        let envelope = OperatorEnvelope(OperatorStaff(clinic: nil), at: fixture.clock.now(), keys: try keys(fixture))
        do {
            var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
            #expect(error(&core, envelope) == nil)
        }
        fixture.clock.advance(seconds: 5)
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        #expect(error(&core, envelope) == .refused(.malformed))
    }

    @Test func theAnswerIsForTheOneRequestAndUnreadableOnItsWay() throws {
        let fixture = try Fixture()
        let keys = try keys(fixture)
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let envelope = OperatorEnvelope(
            OperatorInvite(invitation: try Desk.invitation("noemie@example.org")), at: fixture.clock.now(), keys: keys)
        let bytes = try core.ask(ByOperatorCall(envelope: envelope))
        guard case .success(.link(let link)) = try envelope.unwrap(bytes, as: OperatorInvite.self, keys: keys) else {
            Issue.record("no link")
            return
        }
        #expect(bytes.firstRange(of: Array(link.text.utf8)) == nil)
        let second = OperatorEnvelope(OperatorStaff(clinic: nil), at: fixture.clock.now(), keys: keys)
        #expect(throws: VaultError.unavailable) { try second.unwrap(bytes, as: OperatorInvite.self, keys: keys) }
        let other = OperatorKeys(requests: keys.requests, answers: KeyWrap.randomKey())
        #expect(throws: VaultError.unavailable) { try envelope.unwrap(bytes, as: OperatorInvite.self, keys: other) }
    }

    @Test func requestsReadBackAndNothingElseDoes() throws {
        let invitation = try Desk.invitation("noemie@example.org", .practitioner)
        let calls: [any OperatorCall] = [
            OperatorInvite(invitation: invitation), OperatorSignInLink(email: invitation.email), OperatorStaff(clinic: nil),
            OperatorStaff(clinic: Sample.clinic), OperatorRevoke(staff: StaffID(high: 1, low: 2), clinic: nil),
            OperatorRevoke(staff: StaffID(high: 1, low: 2), clinic: Sample.clinic), OperatorEndSignIns(email: nil),
            OperatorEndSignIns(email: invitation.email),
        ]
        #expect(Set(calls.map { type(of: $0).code }) == Set(OperatorCalls.all.map { $0.code }))
        for call in calls {
            let bytes = call.encoded
            #expect(try OperatorCalls.read(bytes).encoded == bytes)
            for cut in bytes.indices {
                #expect(throws: VaultError.refused(.malformed)) { try OperatorCalls.read(Array(bytes.prefix(cut))) }
            }
            #expect(throws: VaultError.refused(.malformed)) { try OperatorCalls.read(bytes + [0]) }
        }
    }

    @Test func whoCannotReadTheMasterKeyIsNoOperator() throws {
        let fixture = try Fixture()
        #expect(throws: VaultStartError.masterKeyMissing) {
            try OperatorVault(socketPath: fixture.settings.socketPath, masterKeyFile: fixture.path + "/none", clock: fixture.clock)
        }
    }
}
