import Scheduling
import Seals
import Testing

@testable import Credentials
@testable import Vault
@testable import VaultCalls

@Suite struct LockOutTests {
    private func wrong(_ email: EmailAddress) throws -> SignInProof { .password(email, try Password("not the password"), code: "123456") }

    private func fail(_ desk: Desk, _ proof: SignInProof, _ device: DeviceSecret? = nil, times: Int) async {
        for _ in 0..<times {
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(proof, device: device) }
        }
    }

    @Test func strangersKeepOutStrangersAlone() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            await fail(desk, try wrong(person.email), times: 10)
            let right = try desk.proof(person.email, secret)
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 900))) {
                try await desk.vault.signIn(right, device: nil)
            }
            // Their own browser, and a passkey anywhere, are let in.
            _ = try await desk.vault.signIn(right, device: person.signedIn.device)
            _ = try await desk.signIn(person.key)
            // Another's known browser is a stranger's here.
            let other = try await desk.person("other@example.org")
            desk.fixture.clock.advance(seconds: 100)
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 800))) {
                try await desk.vault.signIn(try desk.proof(person.email, secret), device: other.signedIn.device)
            }
            desk.fixture.clock.advance(seconds: 800)
            _ = try await desk.vault.signIn(try desk.proof(person.email, secret), device: nil)
        }
    }

    /// From the first moment: whoever knows a new colleague's address does not keep them out.
    @Test func whoSetsUpAnAccountIsKnownByItsBrowser() async throws {
        try await Fixture().withDesk { desk in
            let link = try await desk.invite("noemie@example.org")
            let email = try #require(EmailAddress("noemie@example.org"))
            let earlier = try await desk.vault.enrol(link)
            let enrolment = try await desk.vault.enrol(link)
            let secret = try await desk.setPassword(enrolment.secret)
            await fail(desk, try wrong(email), times: 10)
            let right = try desk.proof(email, secret)
            // Whoever opened the link before is a stranger.
            for device in [nil, earlier.device] {
                await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 900))) {
                    try await desk.vault.signIn(right, device: device)
                }
            }
            #expect(try await desk.vault.signIn(right, device: enrolment.device).device == enrolment.device)
            // A browser that several people use keeps the one secret it was given.
            let other = try await desk.vault.enrol(try await desk.invite("other@example.org"), device: enrolment.device)
            #expect(other.device == enrolment.device)
        }
    }

    @Test func aKnownBrowserHasACountOfItsOwn() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            await fail(desk, try wrong(person.email), person.signedIn.device, times: 10)
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 900))) {
                try await desk.vault.signIn(try desk.proof(person.email, secret), device: person.signedIn.device)
            }
            _ = try await desk.vault.signIn(try desk.proof(person.email, secret), device: nil)
        }
    }

    @Test func whoHasNoAccountIsCountedAlike() async throws {
        try await Fixture().withDesk { desk in
            let stranger = try #require(EmailAddress("stranger@example.org"))
            await fail(desk, try wrong(stranger), times: 10)
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 900))) {
                try await desk.vault.signIn(try wrong(EmailAddress("Stranger@Example.org")!), device: nil)
            }
        }
    }

    @Test func passwordsAndRecoveryCodesShareOneCount() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            var generator = SystemRandomNumberGenerator()
            let guess = RecoveryCode(using: &generator)
            await fail(desk, .recoveryCode(person.email, guess), times: 5)
            await fail(desk, try wrong(person.email), times: 5)
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 900))) {
                try await desk.vault.signIn(.recoveryCode(person.email, codes[0]), device: nil)
            }
            // The same goes for proving again.
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: 900))) {
                try await desk.vault.prove(.recoveryCode(person.email, codes[0]), device: nil, grant: person.grant)
            }
            _ = try await desk.vault.prove(.recoveryCode(person.email, codes[0]), device: person.signedIn.device, grant: person.grant)
        }
    }

    @Test func whatWasRightDoesNotCount() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            await fail(desk, try wrong(person.email), times: 9)
            for code in codes.prefix(4) { _ = try await desk.vault.signIn(.recoveryCode(person.email, code), device: nil) }
            await fail(desk, try wrong(person.email), times: 1)
            await #expect(throws: StaffFault.self) { try await desk.vault.signIn(.recoveryCode(person.email, codes[9]), device: nil) }
        }
    }

    /// A refusal costs no hash, and many at once are no more than many in turn.
    @Test func triesAtOnceAreCountedAsTheyBegin() throws {
        let fixture = try Fixture()
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let call = SignInCall(proof: try wrong(EmailAddress("a@example.org")!), device: nil, browser: nil)
        let outcomes = core.take(Array(repeating: call.work, count: 25))
        let hashed = outcomes.count { if case .hash = $0 { true } else { false } }
        #expect(hashed == TryCounter.triesMax)
    }

    @Test func theTablesAreBounded() {
        var table = BoundedTable<Int, Int>(countMax: 100, seconds: 60)
        let start = Instant(seconds: 1_000)
        for key in 0..<10_000 {
            table.insert(key, for: key, at: start + Int64(key / 1_000))
            if key % 3 == 0 { table.take(key, at: start) }
            #expect(table.count <= 100)
        }
        #expect(table.value(9_998, at: start + 10) == 9_998 && table.value(1, at: start) == nil)
        #expect(table.value(9_998, at: start + 69) == nil)
        table.sweep(at: start + 100)
        #expect(table.count == 0)

        var tries = TryCounter(countMax: 3)
        for number in 0..<50 as Range<UInt8> { for _ in 0..<10 { tries.began(TryCounter.Key.address([number]).bytes, at: start) } }
        #expect(
            tries.wait(TryCounter.Key.address([49]).bytes, at: start) == 900
                && tries.wait(TryCounter.Key.address([0]).bytes, at: start) == nil)
    }

    /// A clock that ran ahead is put back: what it counted keeps nobody out
    /// until time has caught up; one that is set right by little forgets nothing.
    @Test func aClockThatRanAheadKeepsNobodyOut() {
        let start = Instant(seconds: 1_000_000)
        let key = TryCounter.Key.address([1]).bytes
        var tries = TryCounter(countMax: 10)
        for _ in 0..<TryCounter.triesMax { tries.began(key, at: start + 7_200) }
        #expect(tries.wait(key, at: start + 7_200) == 900 && tries.wait(key, at: start + 7_190) == 910)
        #expect(tries.wait(key, at: start) == nil)
        for _ in 0..<TryCounter.triesMax { tries.began(key, at: start) }
        #expect(tries.wait(key, at: start) == 900)
    }
}
