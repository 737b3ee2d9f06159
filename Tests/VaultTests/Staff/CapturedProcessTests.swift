import Bytes
import Scheduling
import Seals
import Testing

@testable import Credentials
@testable import Vault
@testable import VaultCalls

@Suite struct CapturedProcessTests {
    /// Whether it is, or holds, what was sealed; or lets someone in.
    private func gives(_ call: any ServedCall, _ answer: [UInt8]) -> Bool {
        guard failure(answer) == nil else { return false }
        switch call {
        case is OpenOwnCall, is OpenDeliveryCall, is ByOperatorCall: return true
        case is PasskeyChallengeCall, is NoticesCall, is SignOutCall: return false
        case is OpenDayCall:
            let opened = (try? OpenDayCall.decode(answer).get()) ?? []
            return opened.contains { if case .opened = $0 { true } else { false } }
        case is any StaffCall: return answer[2] != StaffAnswerKind.refused.rawValue
        default: return false
        }
    }

    @Test func aProcessThatReachesTheSocketOpensNothingWithoutAGrant() async throws {
        let fixture = try Fixture()
        let (seal, person) = try await fixture.withDesk { desk in
            (try await desk.seals(1)[0], try await desk.person("noemie@example.org", .manager))
        }
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        var generator = SystemRandomNumberGenerator()
        let mallory = try #require(GrantSecret(bytes: person.grant.hash.bytes))
        let secret = try #require(ManageSecret(bytes: [UInt8](repeating: 7, count: 32)))
        let (link, challenge) = (OneTimeToken(using: &generator), PasskeyChallenge(using: &generator))
        let key = person.key.with { $0.credentialID = [1] }
        let passkey = SignInProof.passkey(try key.assertion(challenge), challenge: challenge, binding: Desk.binding)
        let password = SignInProof.password(person.email, try Password(Desk.password), code: "000000")
        let recovery = SignInProof.recoveryCode(person.email, RecoveryCode(using: &generator))
        let invitation = try Desk.invitation("mallory@example.org", .manager)
        let elsewhere = DayKeyName(clinic: Sample.otherClinic, date: Sample.date)
        let keys = OperatorKeys(requests: KeyWrap.randomKey(), answers: KeyWrap.randomKey())
        let now = fixture.clock.now()
        let theirs = seal.moved(kind: .person, key: try secret.publicKey.id)
        let calls: [any ServedCall] = [
            VerificationKeyCall(), StandingKeysCall(), DayKeysCall(names: [Sample.day]),
            LostDayKeysCall(keys: [PublishedDayKey(name: Sample.day, id: seal.key)]), ShredDayKeysCall(last: Sample.date, kept: []),
            JournalCall(number: 0, limit: 1_000), BackUpKeysCall(), BackUpDayKeysCall(date: nil), PulseCall(),
            SignLogCall(checkpoint: LogCheckpoint(text: "a.example/log/1\n1\n\n", oldSize: 0, proof: [])),
            OpenOwnCall(sealed: seal, secret: secret), OpenOwnCall(sealed: theirs, secret: secret),
            OpenDeliveryCall(contact: seal, message: nil), OpenDeliveryCall(contact: seal.moved(kind: .contact), message: seal),
            ResealCall(sealed: seal, day: Sample.day, version: 2), ResealCall(sealed: seal, day: elsewhere, version: 2),
            MoveOwnCall(own: theirs, clinic: seal, secret: secret, day: elsewhere, version: 2),
            ChangeOwnContactCall(
                copies: OwnCopies(own: theirs, clinic: seal, contact: seal, secret: secret), correction: Fixed.contactCorrection,
                message: Sample.message),
            BlindIndexCall(sealed: seal), BlindTokensCall(sealed: seal, use: .recovery),
            BlindTokensCall(sealed: seal.moved(kind: .lookup), use: .text),
            ByOperatorCall(envelope: OperatorEnvelope(OperatorInvite(invitation: invitation), at: now, keys: keys)),
            ByOperatorCall(envelope: OperatorEnvelope(OperatorSignInLink(email: person.email), at: now, keys: keys)),
            ByOperatorCall(envelope: OperatorEnvelope(OperatorEndSignIns(email: nil), at: now, keys: keys)),
        ]
        let ofStaff: [any ServedCall] = [
            PasskeyChallengeCall(binding: Desk.binding), SignInCall(proof: passkey, device: nil, browser: nil),
            SignInCall(proof: password, device: nil, browser: nil), SignInCall(proof: recovery, device: nil, browser: nil),
            SignInCall(proof: .link(link), device: nil, browser: nil), InvitationCall(link: link),
            EnrolCall(link: link, device: nil, browser: nil), GrantCall(grant: mallory, isUse: true),
            ProveCall(proof: passkey, device: nil, grant: mallory), SignOutCall(grant: mallory), SignOutEverywhereCall(grant: mallory),
            NoticesCall(queued: []), SignInsCall(grant: mallory), EndSignInCall(id: person.signedIn.grant.id, grant: mallory),
            EndOtherSignInsCall(grant: mallory), MethodsCall(grant: mallory), PasskeyCreationCall(grant: mallory, binding: Desk.binding),
            AddPasskeyCall(
                registration: key.registration(challenge), name: "a", challenge: challenge, binding: Desk.binding, grant: mallory),
            RemovePasskeyCall(credentialID: person.key.credentialID, grant: mallory),
            NewTimeCodeSecretCall(grant: mallory, isAnother: false), NewRecoveryCodesCall(grant: mallory),
            SetPasswordCall(password: try Password(Desk.password), typed: "000000", grant: mallory),
            StaffOfClinicCall(clinic: Sample.clinic, grant: mallory), InviteCall(invitation: invitation, grant: mallory),
            RevokeCall(staff: person.id, clinic: Sample.clinic, grant: mallory),
            OpenDayCall(seals: [seal], clinic: Sample.clinic, grant: mallory, isUse: true),
            FindCall(lookup: .healthNumber("TREE90522812"), clinic: Sample.clinic, grant: mallory),
            CorrectCall(
                particulars: seal, contact: seal,
                correction: .contact(ContactCorrection(phone: nil, email: EmailAddress("m@example.org"), language: .french)),
                clinic: Sample.clinic, grant: mallory),
        ]
        let asked = try calls + ofStaff + waitingCalls(seal, secret, at: now)
        let plain = try ParticularsCoding.encode(Sample.particulars)
        for call in asked {
            let answer = core.answer([call])[0]
            #expect(!gives(call, answer), "\(type(of: call))")
            #expect(answer.firstRange(of: plain.prefix(16)) == nil && answer.firstRange(of: plain.suffix(16)) == nil)
            // What it can have sealed again is for those who could open it before.
            if answer[1] == AnswerKind.sealed.rawValue { #expect(try ResealCall.decode(answer).clinic == Sample.clinic) }
        }
        #expect(Set(asked.map { type(of: $0).code }) == Set(ServedCalls.all.map { $0.code }))
    }

    private func waitingCalls(_ seal: SealedRecord, _ secret: ManageSecret, at now: Instant) throws -> [any ServedCall] {
        let elsewhere = DayKeyName(clinic: Sample.otherClinic, date: Sample.date)
        let terms = Sample.terms(seal, at: now)
        let own = seal.moved(kind: .person, key: try secret.publicKey.id)
        return [
            RequestKeysCall(weeks: [Sample.week]), LostRequestKeysCall(keys: [seal.key]),
            ResealOwnCall(sealed: seal, secret: secret, target: .day(Sample.day), version: 2),
            ResealOwnCall(sealed: own, secret: secret, target: .day(elsewhere), version: 2),
            MoveFromOldKeyCall(sealed: seal, week: Sample.week, version: 2), ShredRequestKeysCall(), DestroyOldRequestKeyCall(),
            BackUpRequestKeysCall(week: nil), MakeOffersCall(asks: [OfferAsk(terms: terms, seal: seal, message: Sample.message)]),
            AcceptCall(terms: terms, proof: .own(own, secret), seal: seal),
            AcceptCall(terms: terms, proof: .token(OfferToken(bytes: secret.bytes)!), seal: seal),
            TakeCall(seal: seal, terms: terms, mark: AcceptanceMark(secret.value), version: 2),
        ]
    }

    /// "The password was right" is said inside the vault alone: a request
    /// that arrives is always one that still has to be checked.
    @Test func noBytesSayThatAPasswordWasRight() async throws {
        let fixture = try Fixture()
        let person = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            _ = try await desk.setPassword(person.grant)
            return person
        }
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let proof = SignInProof.password(person.email, try Password("another password"), code: "000000")
        let request = SignInCall(proof: proof, device: nil, browser: nil).encoded
        for index in request.indices {
            for mask in [1, 2, 4, 0x80, 0xFF] as [UInt8] {
                var flipped = request
                flipped[index] ^= mask
                guard let decoded = try? VaultWork(encoded: flipped) else { continue }
                if case .hashed = decoded { Issue.record("said by byte \(index)") }
                for outcome in core.take([decoded]) {
                    guard case .answer(let answer) = outcome, let signedIn = try? SignInCall.decode(answer) else { continue }
                    #expect(signedIn.refusal != nil, "let in by byte \(index)")
                }
            }
        }
    }

    @Test func aHashOfBeforeAChangeLetsNobodyIn() async throws {
        let fixture = try Fixture()
        let (person, secret) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            return (person, try await desk.setPassword(person.grant))
        }
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let code = String(
            decoding: TimeCode.code(secret: secret.bytes, counter: TimeStep(at: fixture.clock.now()).number, digitCount: 6), as: UTF8.self)
        let proof = SignInProof.password(person.email, try Password(Desk.password), code: code)
        guard case .hash(let work) = core.take([SignInCall(proof: proof, device: nil, browser: nil).work])[0]
        else {
            Issue.record("nothing to hash")
            return
        }
        // While it is being hashed, the operator takes everything away.
        let keys = try MasterKey(file: fixture.settings.masterKeyFile).operators
        let revocation = OperatorRevoke(staff: person.id, clinic: nil)
        _ = try core.ask(ByOperatorCall(envelope: OperatorEnvelope(revocation, at: fixture.clock.now(), keys: keys)))
        guard case .right = work.run() else {
            Issue.record("the hash is right")
            return
        }
        guard case .answer(let answer) = core.take([.hashed(work.next, work.run())])[0] else {
            Issue.record("no answer")
            return
        }
        #expect(try SignInCall.decode(answer).refusal == .signInFailed)
    }
}
