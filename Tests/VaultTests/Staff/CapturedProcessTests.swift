@testable import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls
@testable import Vault

@Suite struct CapturedProcessTests {
    /// Whether it is, or holds, what was sealed; or lets someone in.
    private func gives(_ answer: VaultAnswer) -> Bool {
        switch answer {
        case .particulars, .delivery, .toOperator: true
        case .staff(.opened(let seals)): seals.contains { if case .opened = $0 { true } else { false } }
        case .staff(.signedIn), .staff(.grant), .staff(.link), .staff(.staff), .staff(.invitation), .staff(.recoveryCodes), .staff(.methods),
            .staff(.creation), .staff(.timeCodeSecret), .staff(.added), .staff(.done), .staff(.signIns), .staff(.ended):
            true
        default: false
        }
    }

    @Test func aProcessThatReachesTheSocketOpensNothingWithoutAGrant() async throws {
        let fixture = try Fixture()
        let (seal, person) = try await fixture.withDesk { desk in
            (try await desk.seals(1)[0], try await desk.person("noemie@example.org", .manager))
        }
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        var generator = SystemRandomNumberGenerator()
        let mallory = try #require(GrantSecret(bytes: person.grant.hash))
        let secret = try #require(ManageSecret(bytes: [UInt8](repeating: 7, count: 32)))
        let link = OneTimeToken(using: &generator)
        let challenge = PasskeyChallenge(using: &generator)
        let key = person.key.with { $0.credentialID = [1] }
        let passkey = SignInProof.passkey(try key.assertion(challenge), challenge: challenge, binding: Desk.binding)
        let password = SignInProof.password(person.email, try Password(Desk.password), code: "000000")
        let recovery = SignInProof.recoveryCode(person.email, RecoveryCode(using: &generator))
        let invitation = try Desk.invitation("mallory@example.org", .manager)
        let elsewhere = DayKeyName(clinic: Sample.otherClinic, date: Sample.date)
        let keys = OperatorKeys(requests: KeyWrap.randomKey(), answers: KeyWrap.randomKey())

        let requests: [VaultRequest] = [
            .verificationKey, .standingKeys, .dayKeys([Sample.day]), .openOwn(seal, secret),
            .openOwn(seal.moved(kind: .person, key: try secret.publicKey.id), secret), .openDelivery(contact: seal, message: nil),
            .openDelivery(contact: seal.moved(kind: .contact), message: seal), .reseal(seal, Sample.day, version: 2),
            .reseal(seal, elsewhere, version: 2), .blindIndex(seal), .blindTokens(seal, .recovery), .blindTokens(seal.moved(kind: .lookup), .text),
            .shred(through: Sample.date, except: []), .journal(after: 0, limit: 1_000), .backUpKeys, .backUpDayKeys(after: nil),
            .lostDayKeys([PublishedDayKey(name: Sample.day, id: seal.key)]), .pulse,
            .byOperator(OperatorEnvelope(.invite(invitation), at: fixture.clock.now(), keys: keys)),
            .byOperator(OperatorEnvelope(.signInLink(person.email), at: fixture.clock.now(), keys: keys)),
            .byOperator(OperatorEnvelope(.endSignIns(nil), at: fixture.clock.now(), keys: keys)),
        ]
        let staffRequests: [StaffRequest] = [
            .passkeyChallenge(binding: Desk.binding), .signIn(passkey, nil), .signIn(password, nil), .signIn(recovery, nil),
            .signIn(.link(link), nil), .invitation(link), .enrol(link, nil), .grant(mallory, isUse: true), .prove(passkey, nil, grant: mallory),
            .signOutEverywhere(mallory), .notices(queued: []), .signIns(mallory), .endSignIn(person.signedIn.grant.id, grant: mallory), .endOtherSignIns(mallory), .methods(mallory), .passkeyCreation(mallory, binding: Desk.binding),
            .addPasskey(key.registration(challenge), name: "a", challenge, binding: Desk.binding, grant: mallory),
            .removePasskey(person.key.credentialID, grant: mallory), .newTimeCodeSecret(mallory, isAnother: false),
            .setPassword(try Password(Desk.password), code: "000000", grant: mallory), .newRecoveryCodes(mallory),
            .staff(Sample.clinic, grant: mallory), .invite(invitation, grant: mallory), .revoke(person.id, Sample.clinic, grant: mallory),
            .open([seal], Sample.clinic, grant: mallory, isUse: true), .find(.healthNumber("TREE90522812"), Sample.clinic, grant: mallory),
            .correct(seal, seal, .contact(ContactCorrection(phone: nil, email: EmailAddress("m@example.org"), language: .french)), Sample.clinic, grant: mallory),
        ]
        let ofOffers = try offerRequests(seal, secret, at: fixture.clock.now())
        let waitingRequests: [WaitingRequest] = [
            .keys([Sample.week]), .lostKeys([seal.key]), .resealOwn(seal, secret, .day(Sample.day), version: 2),
            .resealOwn(seal.moved(kind: .person, key: try secret.publicKey.id), secret, .day(elsewhere), version: 2),
            .moveFromOldKey(seal, Sample.week, version: 2), .shred, .destroyOldKey, .backUp(after: nil),
        ] + ofOffers
        var codes: Set<[UInt8]> = []
        let plain = try ParticularsCoding.encode(Sample.particulars)
        for request in requests + staffRequests.map(VaultRequest.staff) + waitingRequests.map(VaultRequest.waiting) {
            let hasSecondCode = switch request {
            case .staff, .waiting: true
            default: false
            }
            codes.insert(Array(request.encoded[1..<(hasSecondCode ? 3 : 2)]))
            let result = core.answer([request])[0]
            if case .success(let answer) = result { #expect(!gives(answer), "\(request.encoded[1])") }
            let bytes = VaultAnswer.encode(result)
            #expect(bytes.firstRange(of: plain.prefix(16)) == nil && bytes.firstRange(of: plain.suffix(16)) == nil)
            // What it can have sealed again is for those who could open it before.
            if case .success(.sealed(let resealed)) = result { #expect(resealed.clinic == Sample.clinic) }
        }
        // Every request there is; signing out gives nothing.
        #expect(codes.count == 15 + WaitingRequest.Code.allCases.count + StaffRequest.Code.allCases.count - 1)
    }

    private func offerRequests(_ seal: SealedRecord, _ secret: ManageSecret, at now: Instant) throws -> [WaitingRequest] {
        let terms = Sample.terms(seal, at: now)
        let own = seal.moved(kind: .person, key: try secret.publicKey.id)
        return [
            .makeOffers([OfferAsk(terms: terms, seal: seal, message: Sample.message)]), .accept(terms, .own(own, secret), seal),
            .accept(terms, .token(OfferToken(bytes: secret.bytes)!), seal), .take(seal, terms, AcceptanceMark(bytes: secret.bytes)!, version: 2),
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
        let request = VaultRequest.staff(.signIn(.password(person.email, try Password("another password"), code: "000000"), nil)).encoded
        for index in request.indices {
            for mask in [1, 2, 4, 0x80, 0xFF] as [UInt8] {
                var flipped = request
                flipped[index] ^= mask
                guard let decoded = try? VaultRequest(encoded: flipped) else { continue }
                for outcome in core.take([.request(decoded)]) {
                    if case .answer(.success(.staff(.signedIn))) = outcome { Issue.record("let in by byte \(index)") }
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
        guard case .hash(let work) = core.take([.request(.staff(.signIn(.password(person.email, try Password(Desk.password), code: code), nil)))])[0]
        else {
            Issue.record("nothing to hash")
            return
        }
        // While it is being hashed, the operator takes everything away.
        let keys = try MasterKey(file: fixture.settings.masterKeyFile).operators
        _ = core.answer([.byOperator(OperatorEnvelope(.revoke(person.id, nil), at: fixture.clock.now(), keys: keys))])
        guard case .right = work.run() else {
            Issue.record("the hash is right")
            return
        }
        guard case .answer(.success(.staff(.refused(.signInFailed)))) = core.take([.hashed(work.next, work.run())])[0] else {
            Issue.record("let in")
            return
        }
    }
}
