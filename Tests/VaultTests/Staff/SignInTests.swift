import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Credentials
@testable import Vault

@Suite struct SignInTests {
    @Test func anInvitationLeadsToAPasskeyToASignInAndToTheDaysSeals() async throws {
        try await Fixture().withDesk { desk in
            let link = try await desk.invite("noemie@example.org", .reception)
            let shown = try await desk.vault.invitation(link)
            #expect(shown == (try Desk.invitation("noemie@example.org")))
            let enrolment = try await desk.vault.enrol(link)
            #expect(enrolment.grant.isEnrolment && !enrolment.grant.member.hasAccepted)
            #expect(enrolment.grant.ends == desk.now + StaffLimits.enrolmentSeconds)
            let key = try await desk.addKey(enrolment.secret)
            let settled = try await desk.vault.grant(enrolment.secret)
            #expect(!settled.isEnrolment && settled.member.hasAccepted && settled.provedUntil == settled.began)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.enrol(link) }

            let signedIn = try await desk.signIn(key)
            #expect(signedIn.grant.method == .passkey && signedIn.grant.provedUntil == desk.now + 600)
            #expect(signedIn.grant.ends == desk.now + 43_200 && signedIn.grant.idleUntil == desk.now + 1_800)
            let seals = try await desk.seals(3)
            let opened = try await desk.vault.open(seals, at: Sample.clinic, grant: signedIn.secret)
            #expect(opened == Array(repeating: .opened(Sample.particulars), count: 3))
        }
    }

    @Test func aPasswordOpensWithItsCodeOnceEach() async throws {
        try await Fixture().withDesk { desk in
            let link = try await desk.invite("Noemie@Example.org")
            let enrolment = try await desk.vault.enrol(link)
            let secret = try await desk.setPassword(enrolment.secret)
            #expect(try await !desk.vault.grant(enrolment.secret).isEnrolment)
            // Whatever the case of the address.
            let email = try #require(EmailAddress("NOEMIE@example.org"))
            let proof = try desk.proof(email, secret)
            let signedIn = try await desk.vault.signIn(proof, device: nil)
            #expect(signedIn.grant.method == .password && signedIn.grant.member.email.text == "Noemie@example.org")
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(proof, device: nil) }
            desk.fixture.clock.advance(seconds: 30)
            _ = try await desk.vault.signIn(try desk.proof(email, secret), device: signedIn.device)
        }
    }

    /// Of attempts at once with one code, one gets in.
    @Test func oneCodeAdmitsOne() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            let proof = try desk.proof(person.email, secret)
            let admitted = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 { group.addTask { (try? await desk.vault.signIn(proof, device: nil)) != nil } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted == 1)
        }
    }

    @Test func aRecoveryCodeAdmitsOnce() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            #expect(codes.count == RecoveryCodes.codeCount)
            let signedIn = try await desk.vault.signIn(.recoveryCode(person.email, codes[4]), device: nil)
            #expect(signedIn.grant.method == .recoveryCode && signedIn.grant.provedUntil == desk.now + 600)
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(.recoveryCode(person.email, codes[4]), device: nil)
            }
            #expect(try await desk.vault.methods(person.grant).recoveryCodesLeft == 9)
            let replaced = try await desk.vault.newRecoveryCodes(person.grant)
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(.recoveryCode(person.email, codes[0]), device: nil)
            }
            _ = try await desk.vault.signIn(.recoveryCode(person.email, replaced[0]), device: nil)
        }
    }

    @Test func aSignInLinkAdmitsOnceWithinADay() async throws {
        try await Fixture().withDesk { desk in
            _ = try await desk.invite("noemie@example.org")
            let email = try #require(EmailAddress("noemie@example.org"))
            let replaced = try await desk.theOperator.signInLink(for: email)
            let link = try await desk.theOperator.signInLink(for: email)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.signIn(.link(replaced), device: nil) }
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.enrol(link) }
            let signedIn = try await desk.vault.signIn(.link(link), device: nil)
            #expect(!signedIn.grant.isEnrolment && !signedIn.grant.member.hasAccepted && signedIn.grant.provedUntil == desk.now + 600)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.signIn(.link(link), device: nil) }
            #expect(try await desk.vault.open(desk.seals(1), at: Sample.clinic, grant: signedIn.secret).count == 1)

            let late = try await desk.theOperator.signInLink(for: email)
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.prove(.link(late), device: nil, grant: signedIn.secret)
            }
            desk.fixture.clock.advance(seconds: StaffLimits.signInLinkSeconds)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.signIn(.link(late), device: nil) }
        }
    }

    @Test func anInvitationLastsAWeek() async throws {
        try await Fixture().withDesk { desk in
            let link = try await desk.invite("noemie@example.org")
            desk.fixture.clock.advance(seconds: StaffLimits.linkSeconds - 1)
            _ = try await desk.vault.invitation(link)
            desk.fixture.clock.advance(seconds: 1)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.invitation(link) }
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.enrol(link) }
        }
    }

    /// Wrong address, password, code, recovery code, passkey: one answer.
    @Test func whateverIsWrongTheAnswerIsTheSame() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            _ = try await desk.vault.newRecoveryCodes(person.grant)
            let other = try await desk.person("without@example.org")
            let gone = try await desk.person("gone@example.org")
            try await desk.theOperator.revoke(gone.id, at: Sample.clinic)
            var generator = SystemRandomNumberGenerator()
            let recovery = RecoveryCode(using: &generator)
            let stranger = try #require(EmailAddress("stranger@example.org"))
            let wrongs: [SignInProof] = [
                try desk.proof(stranger, secret), try desk.proof(other.email, secret),
                try desk.proof(person.email, secret, "another password"),
                .password(person.email, try Password(Desk.password), code: "000000"),
                .password(person.email, try Password(Desk.password), code: "?"),
                .recoveryCode(person.email, recovery), .recoveryCode(stranger, recovery), .recoveryCode(other.email, recovery),
                try await desk.proof(gone.key), try await desk.proof(person.key.with { $0.origin = "http://localhost:8080" }),
                try await desk.proof(person.key.with { $0.relyingPartyID = "example.org" }),
                try await desk.proof(person.key.with { $0.flags = 0x01 }),
                try await desk.proof(person.key.with { $0.userHandle = other.key.userHandle }),
                try await desk.proof(person.key.with { $0.userHandle = [] }),
                try await desk.proof(person.key.with { $0.credentialID = [1, 2, 3] }), try await desk.proof(SoftKey()),
            ]
            let entries = try await desk.lastEntry()
            for wrong in wrongs {
                await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(wrong, device: nil) }
            }
            for wrong in wrongs.suffix(9) {
                await #expect(throws: StaffFault.refused(.signInFailed)) {
                    try await desk.vault.prove(wrong, device: nil, grant: person.grant)
                }
            }
            #expect(try await desk.lastEntry() == entries)
        }
    }

    @Test func aChallengeIsForOneAnswerOfItsBrowserWithinMinutes() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let used = try await desk.proof(person.key)
            _ = try await desk.vault.signIn(used, device: nil)
            let challenge = try await desk.vault.passkeyChallenge(binding: [UInt8](repeating: 1, count: 32))
            let ofAnother = SignInProof.passkey(try person.key.assertion(challenge), challenge: challenge, binding: Desk.binding)
            let late = try await desk.proof(person.key)
            let spoiled = try await desk.vault.passkeyChallenge(binding: Desk.binding)
            let wrong = SignInProof.passkey(
                try person.key.with { $0.flags = 1 }.assertion(spoiled), challenge: spoiled, binding: Desk.binding)
            let right = SignInProof.passkey(try person.key.assertion(spoiled), challenge: spoiled, binding: Desk.binding)
            let creation = try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
            let forCreation = SignInProof.passkey(
                try person.key.assertion(creation.challenge), challenge: creation.challenge, binding: Desk.binding)
            var generator = SystemRandomNumberGenerator()
            let own = PasskeyChallenge(using: &generator)
            let madeUp = SignInProof.passkey(try person.key.assertion(own), challenge: own, binding: Desk.binding)
            for proof in [used, ofAnother, wrong, right, forCreation, madeUp] {
                await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(proof, device: nil) }
            }
            desk.fixture.clock.advance(seconds: 300)
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(late, device: nil) }
            await #expect(throws: StaffFault.vault(.refused(.malformed))) { try await desk.vault.passkeyChallenge(binding: [1]) }
        }
    }

    @Test func aCounterThatDoesNotMoveOnIsRefused() async throws {
        try await Fixture().withDesk { desk in
            let enrolment = try await desk.vault.enrol(try await desk.invite("noemie@example.org"))
            let key = try await desk.addKey(enrolment.secret, SoftKey().with { $0.signCount = 5 })
            _ = try await desk.signIn(key.with { $0.signCount = 6 })
            for count in [6, 5, 0] as [UInt32] {
                await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.signIn(key.with { $0.signCount = count }) }
            }
            _ = try await desk.signIn(key.with { $0.signCount = 7 })
        }
    }

    @Test func aBrowserThatColleaguesShareKeepsItsSecret() async throws {
        try await Fixture().withDesk { desk in
            let first = try await desk.person("noemie@example.org")
            let second = try await desk.person("other@example.org")
            let signedIn = try await desk.signIn(second.key, device: first.signedIn.device)
            #expect(signedIn.device == first.signedIn.device)
            // One that the vault did not make is replaced.
            let planted = try #require(DeviceSecret(bytes: [UInt8](repeating: 3, count: 32)))
            let again = try await desk.signIn(second.key, device: planted)
            #expect(again.device != planted)
        }
    }

    @Test func aHashOfAnotherCostIsMadeAnewAtSignIn() async throws {
        let fixture = try Fixture()
        let (email, secret) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            return (person.email, try await desk.setPassword(person.grant))
        }
        var settings = fixture.settings
        settings.passwordCost = PasswordCost(memoryKiB: 16, passes: 2)!
        let vault = try LocalVault(settings: settings, clock: fixture.clock)
        let desk = Desk(fixture: fixture, vault: vault.client, theOperator: vault.staffOperator)
        _ = try await vault.client.signIn(try desk.proof(email, secret), device: nil)
        await vault.close()
        let core = try VaultCore(settings: settings, clock: fixture.clock)
        let hash = try #require(core.staff.accounts.account(of: email)?.password?.hash)
        #expect(!hash.needsRehash(cost: settings.passwordCost))
    }
}
