import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls
@testable import Vault

@Suite struct WireTests {
    private func requests() throws -> [VaultRequest] {
        let sealed = try Sample.personSeal()
        return [
            .verificationKey, .standingKeys, .dayKeys([Sample.day]), .openOwn(sealed, Sample.secret),
            .openDelivery(contact: sealed, message: nil), .openDelivery(contact: sealed, message: sealed.moved(clinic: .some(Sample.clinic))),
            .reseal(sealed, Sample.day, version: 2), .blindIndex(sealed), .blindTokens(sealed, .recovery), .blindTokens(sealed, .text),
            .shred(through: Sample.date, except: [Sample.clinic]), .journal(after: 3, limit: 9), .backUpKeys, .backUpDayKeys(after: nil),
            .backUpDayKeys(after: Sample.date),
        ] + waitingRequests(sealed).map(VaultRequest.waiting) + (try staffRequests().map(VaultRequest.staff)) + [.byOperator(try envelope()), .pulse, .lostDayKeys([PublishedDayKey(name: Sample.day, id: sealed.key)])]
    }

    private func waitingRequests(_ sealed: SealedRecord) -> [WaitingRequest] {
        [
            .keys([Sample.week, Sample.week.next]), .lostKeys([sealed.key]), .resealOwn(sealed, Sample.secret, .week(Sample.week), version: 3),
            .resealOwn(sealed, Sample.secret, .day(Sample.day), version: 2), .moveFromOldKey(sealed, Sample.week, version: 2),
            .moveFromOldKey(sealed, nil, version: 2), .shred, .destroyOldKey, .backUp(after: nil), .backUp(after: Sample.week),
        ] + offerRequests(sealed)
    }

    private func offerRequests(_ sealed: SealedRecord) -> [WaitingRequest] {
        let terms = Sample.terms(sealed, at: Instant(seconds: 1_795_000_000))
        let text = SignedText(url: "https://a.example/x", fields: [(name: "From", value: "+15145550100"), (name: "Body", value: "é")], signature: "=")
        let token = OfferToken(bytes: Array(7..<39))!, mark = AcceptanceMark(bytes: Array(9..<41))!
        return [.makeOffers([]), .makeOffers([OfferAsk(terms: terms, seal: sealed, message: Sample.message)])]
            + [.token(token), .own(sealed, Sample.secret), .text(text)].map { .accept(terms, $0, sealed) }
            + [.take(sealed, terms, mark, version: 3)]
    }

    private func envelope() throws -> OperatorEnvelope {
        let keys = OperatorKeys(requests: KeyWrap.randomKey(), answers: KeyWrap.randomKey())
        return OperatorEnvelope(.invite(try Desk.invitation("a@example.org")), at: Instant(seconds: 1_795_000_000), keys: keys)
    }

    private func staffRequests() throws -> [StaffRequest] {
        var generator = SystemRandomNumberGenerator()
        let grant = try #require(GrantSecret(bytes: [UInt8](repeating: 1, count: 32)))
        let device = try #require(DeviceSecret(bytes: [UInt8](repeating: 2, count: 32)))
        let link = OneTimeToken(using: &generator)
        let challenge = PasskeyChallenge(using: &generator)
        let (email, password) = (EmailAddress("Noemie@example.org")!, try Password("tartine\u{A0}de rhubarbe"))
        let key = SoftKey().with { $0.userHandle = [1, 2, 3] }
        let passkey = SignInProof.passkey(try key.assertion(challenge), challenge: challenge, binding: Desk.binding)
        let unnamed = SignInProof.passkey(try key.with { $0.userHandle = [] }.assertion(challenge), challenge: challenge, binding: Desk.binding)
        return [
            .passkeyChallenge(binding: Desk.binding), .signIn(passkey, nil), .signIn(unnamed, device),
            .signIn(passkey, device, BrowserKind(family: .firefox, system: .linux)), .enrol(link, nil, BrowserKind(family: .other, system: .iPhone)),
            .signIn(.password(email, password, code: "12 34"), device), .signIn(.recoveryCode(email, RecoveryCode(using: &generator)), nil),
            .signIn(.link(link), nil), .invitation(link), .enrol(link, device), .enrol(link, nil), .grant(grant, isUse: false),
            .prove(.link(link), device, grant: grant),
            .signOut(grant), .signOutEverywhere(grant), .signIns(grant), .endSignIn(GrantID(high: 5, low: 6), grant: grant), .endOtherSignIns(grant),
            .notices(queued: []), .notices(queued: [MessageID(high: 1, low: 2)]), .methods(grant), .passkeyCreation(grant, binding: Desk.binding),
            .addPasskey(key.registration(challenge), name: "Clé", challenge, binding: Desk.binding, grant: grant),
            .removePasskey([1, 2], grant: grant), .newTimeCodeSecret(grant, isAnother: true), .setPassword(password, code: "123456", grant: grant),
            .newRecoveryCodes(grant), .staff(Sample.clinic, grant: grant), .invite(try Desk.invitation("a@example.org", .practitioner), grant: grant),
            .revoke(StaffID(high: 1, low: 2), Sample.clinic, grant: grant),
            .open([try Sample.personSeal(), try Sample.personSeal().moved(clinic: .some(Sample.clinic))], Sample.clinic, grant: grant, isUse: true),
            .find(.nameAndBirth(family: "Côté", birth: Sample.date), Sample.clinic, grant: grant),
            .find(.healthNumber("TREE90522812"), Sample.clinic, grant: grant), .find(.email(email), Sample.clinic, grant: grant),
            .find(.phone(Fixed.contactCorrection.phone!), Sample.clinic, grant: grant),
            .correct(Fixed.clinicSeal, Fixed.contactSeal, .contact(Fixed.contactCorrection), Sample.clinic, grant: grant),
        ]
    }

    private func staffAnswers() throws -> [StaffAnswer] {
        var generator = SystemRandomNumberGenerator()
        let member = StaffMember(
            id: StaffID(high: 1, low: 2), email: EmailAddress("a@example.org")!, givenName: "Noé", familyName: "Roy", language: .english,
            memberships: [
                Membership(clinic: Sample.clinic, role: .manager),
                Membership(clinic: Sample.otherClinic, role: .practitioner, practitioner: PractitionerID(high: 3, low: 4)),
            ], hasAccepted: true)
        let now = Instant(seconds: 1_795_000_000)
        let grant = GrantView(
            id: GrantID(high: 5, low: 6), member: member, isEnrolment: false, method: .recoveryCode, began: now, ends: now + 3, idleUntil: now + 2,
            provedUntil: now + 1)
        let signIn = StaffSignIn(
            id: GrantID(high: 5, low: 6), method: .link, began: now, lastUsed: now + 9, isEnrolment: true,
            browser: BrowserKind(family: .samsung, system: .chromeOS), isThis: false, isThisBrowser: true)
        let passkeys = [
            StaffMethods.Passkey(credentialID: [1], name: "Clé", added: now, lastUsed: nil),
            StaffMethods.Passkey(credentialID: [2], name: "b", added: now, lastUsed: now + 1),
        ]
        let refusals: [StaffRefusal] = [
            .signInFailed, .tooManyTries(retryAfterSeconds: 9), .signedOut, .notAllowed, .proofNeeded, .linkSpent, .capReached(retryAfterSeconds: 8),
            .codeWrong, .passkeyRefused, .lastMethod, .unknownStaff, .malformed, .tooMany, .knownElsewhere, .unknownSignIn, .otherRole(.manager),
        ] + [.tooShort, .tooLong, .unusableCharacter, .namesOwner, .tooCommon].map(StaffRefusal.password)
        return refusals.map(StaffAnswer.refused) + [
            .done, .challenge(PasskeyChallenge(using: &generator)),
            .signedIn(SignedIn(secret: GrantSecret(bytes: Array(0..<32))!, grant: grant, device: DeviceSecret(bytes: Array(1..<33))!)),
            .invitation(try Desk.invitation("a@example.org")), .grant(grant),
            .methods(StaffMethods(passkeys: passkeys, hasPassword: true, recoveryCodesLeft: 3, grantCount: 2)),
            .creation(PasskeyCreation(challenge: PasskeyChallenge(using: &generator), userHandle: [1, 2], excluded: [[3], [4, 5]])),
            .timeCodeSecret(TimeCodeSecret(using: &generator)), .recoveryCodes([RecoveryCode(using: &generator)]), .staff([member, member]),
            .notices([]), .notices([StaffNotice(id: MessageID(high: 8, low: 8), change: .passwordSet, contact: try Sample.personSeal())]), .signIns([]), .signIns([signIn, signIn]), .ended(EndedSignIns(signIns: 3, people: 2)),
            .link(OneTimeToken(using: &generator)), .added, .opened([.opened(Sample.particulars), .shredded, .unreadable]),
        ]
    }

    @Test func answersAboutStaffReadBackAndNothingElseDoes() throws {
        for answer in try staffAnswers() {
            let bytes = VaultAnswer.encode(.success(.staff(answer)))
            #expect(VaultAnswer.encode(.success(try VaultAnswer.decode(bytes))) == bytes)
            for cut in bytes.indices {
                #expect(throws: VaultError.unavailable) { try VaultAnswer.decode(Array(bytes.prefix(cut))) }
            }
            #expect(throws: VaultError.unavailable) { try VaultAnswer.decode(bytes + [0]) }
        }
    }

    /// What still reads after a flip reads as what it now says, whole.
    @Test func aFlippedByteIsReadAsWhatItSaysOrNotAtAll() throws {
        for request in try requests() {
            let bytes = request.encoded
            for index in bytes.indices {
                for mask in [0x01, 0x80, 0xFF] as [UInt8] {
                    var flipped = bytes
                    flipped[index] ^= mask
                    if let read = try? VaultRequest(encoded: flipped) { #expect(read.encoded == flipped, "byte \(index)") }
                }
            }
        }
        for answer in try staffAnswers() {
            let bytes = VaultAnswer.encode(.success(.staff(answer)))
            for index in bytes.indices {
                for mask in [0x01, 0x80, 0xFF] as [UInt8] {
                    var flipped = bytes
                    flipped[index] ^= mask
                    _ = try? VaultAnswer.decode(flipped)
                }
            }
        }
    }

    @Test func requestsReadBackAndNothingElseDoes() throws {
        for request in try requests() {
            let bytes = request.encoded
            #expect(try VaultRequest(encoded: bytes).encoded == bytes)
            for cut in bytes.indices {
                #expect(throws: VaultError.refused(.malformed)) { try VaultRequest(encoded: Array(bytes.prefix(cut))) }
            }
            #expect(throws: VaultError.refused(.malformed)) { try VaultRequest(encoded: bytes + [0]) }
        }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func randomBytesNeverCrashTheReaders(seed: UInt64) {
        print("seed \(seed)")
        var state = seed
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        for _ in 0..<5_000 {
            var bytes = (0..<Int(next() % 120)).map { _ in UInt8(truncatingIfNeeded: next() % 3 == 0 ? next() : next() % 4) }
            if bytes.count > 1 { bytes[0] = 1; bytes[1] = UInt8(next() % 16) }
            _ = try? VaultRequest(encoded: bytes)
            _ = try? VaultAnswer.decode(bytes)
        }
    }

    @Test func errorsReadBack() {
        let errors: [VaultError] = [.unavailable, .cannotOpen, .unknownKey, .shredded, .tooManyRequests] + VaultRefusal.allCases.map { .refused($0) }
        for error in errors {
            #expect(throws: error) { try VaultAnswer.decode(VaultAnswer.encode(.failure(error))) }
        }
        #expect(throws: VaultError.unavailable) { try VaultAnswer.decode([]) }
        #expect(throws: VaultError.unavailable) { try VaultAnswer.decode([2, 1]) }
    }
}
