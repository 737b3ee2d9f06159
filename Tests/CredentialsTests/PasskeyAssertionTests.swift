import Credentials
import TestKit
import Testing

@Suite struct PasskeyAssertionTests {
    private let sound = SoftAuthenticator()

    private func expect(
        _ error: PasskeyError, holder: PasskeyHolder? = nil, userHandle: [UInt8]? = nil,
        sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout SoftAuthenticator) -> Void = { _ in }
    ) {
        #expect(throws: error, sourceLocation: sourceLocation) {
            try sound.with(change).assertion(userHandle: userHandle).verify(sound.expectation, holder: holder ?? sound.holder())
        }
    }

    @Test func aSoundAssertionIsAccepted() throws {
        let outcome = try sound.assertion().verify(sound.expectation, holder: sound.holder())
        #expect(outcome.record == sound.record() && outcome.isUserVerified && outcome.counter == .notCounted)
    }

    @Test func eachCheckRefusesByItsOwnNameUnderAGoodSignature() {
        expect(.typeMismatch) { $0.type = "webauthn.create" }
        expect(.originMismatch) { $0.origin = "https://example.net" }
        expect(.crossOrigin) { $0.isCrossOrigin = true }
        expect(.topOriginMismatch) { $0.members = #","topOrigin":"https://example.net""# }
        expect(.relyingPartyMismatch) { $0.relyingPartyID = "example.net" }
        expect(.userNotPresent) { $0.flags = 0x04 }
        expect(.userNotVerified) { $0.flags = 0x01 }
        expect(.backupFlagsInvalid) { $0.flags = 0x15 }
        expect(.authenticatorDataMalformed) { $0.tail = [0] }
        expect(.authenticatorDataMalformed) { $0.flags = 0x85 }
        expect(.credentialUnknown) { $0.credentialID = [1] }
    }

    @Test func anAnswerToAnotherChallengeIsRefused() throws {
        var expected = sound.expectation
        expected.challenge = try #require(PasskeyChallenge(bytes: [UInt8](repeating: 0, count: 32)))
        #expect(throws: PasskeyError.challengeMismatch) { try sound.assertion().verify(expected, holder: sound.holder()) }
    }

    @Test func aSignatureByAnotherKeyIsRefused() {
        expect(.signatureInvalid, holder: sound.holder(SoftAuthenticator().record()))
    }

    @Test func aRegistrationsDataIsNoAssertion() throws {
        let assertion = try sound.assertion()
        let data = PasskeyAssertion(
            credentialID: assertion.credentialID, clientDataJSON: assertion.clientDataJSON,
            authenticatorData: sound.authenticatorData(registering: true), signature: assertion.signature, userHandle: nil)
        #expect(throws: PasskeyError.authenticatorDataMalformed) { try data.verify(sound.expectation, holder: sound.holder()) }
    }

    @Test func withoutANameTheUserHandleSaysWho() throws {
        let nameless = sound.holder(isNamedBefore: false)
        _ = try sound.assertion(userHandle: [7, 7, 7]).verify(sound.expectation, holder: nameless)
        expect(.userHandleMissing, holder: nameless)
        expect(.userHandleMissing, holder: nameless, userHandle: [])
        expect(.tooLong, holder: nameless, userHandle: [UInt8](repeating: 7, count: 65))
        expect(.userHandleMismatch, holder: nameless, userHandle: [7, 7])
    }

    @Test func aNamedPersonsUserHandleMayBeAbsentButNotAnothers() throws {
        _ = try sound.assertion(userHandle: [7, 7, 7]).verify(sound.expectation, holder: sound.holder())
        expect(.userHandleMismatch, userHandle: [8])
    }

    @Test func theCounterIsToldAndLeftToTheCaller() throws {
        func outcome(stored: UInt32, received: UInt32) throws -> PasskeyAssertionOutcome {
            try sound.with { $0.signCount = received }.assertion()
                .verify(sound.expectation, holder: sound.holder(sound.record(signCount: stored)))
        }
        #expect(try outcome(stored: 0, received: 0).counter == .notCounted)
        #expect(try outcome(stored: 0, received: 1).counter == .increased)
        #expect(try outcome(stored: 7, received: .max).counter == .increased)
        #expect(try outcome(stored: 7, received: 7).counter == .possibleClone(stored: 7, received: 7))
        #expect(try outcome(stored: 7, received: 6).counter == .possibleClone(stored: 7, received: 6))
        #expect(try outcome(stored: 7, received: 0).counter == .possibleClone(stored: 7, received: 0))
    }

    @Test func aCounterIsNeverSetBack() throws {
        let behind = sound.with { $0.signCount = 6 }
        #expect(try behind.assertion().verify(sound.expectation, holder: sound.holder(sound.record(signCount: 7))).record.signCount == 7)
        let ahead = sound.with { $0.signCount = 9 }
        #expect(try ahead.assertion().verify(sound.expectation, holder: sound.holder(sound.record(signCount: 7))).record.signCount == 9)
    }

    @Test func eligibilityForBackupIsFixedAndItsStateFollows() throws {
        expect(.backupEligibilityChanged) { $0.flags = 0x0D }
        expect(.backupEligibilityChanged, holder: sound.holder(sound.record(isBackupEligible: true)))
        let holder = sound.holder(sound.record(isBackupEligible: true))
        let outcome = try sound.with { $0.flags = 0x1D }.assertion().verify(sound.expectation, holder: holder)
        #expect(outcome.record.isBackedUp)
    }

    @Test func userVerificationCountsOnlyWhereItIsRequired() throws {
        var expected = sound.expectation
        expected.isUserVerificationRequired = false
        let outcome = try sound.with { $0.flags = 0x01 }.assertion().verify(expected, holder: sound.holder())
        #expect(!outcome.isUserVerified)
    }

    @Test func extensionOutputsAreRead() throws {
        let outputs = CBORText.map([(CBORText.text("uvm"), CBORText.integer(1))])
        _ = try sound.with { ($0.flags, $0.tail) = (0x85, outputs) }.assertion().verify(sound.expectation, holder: sound.holder())
    }

    @Test func whatIsTooLongIsNotRead() throws {
        let sent = try sound.assertion()
        func assertion(data: [UInt8], signature: [UInt8]) -> PasskeyAssertion {
            PasskeyAssertion(
                credentialID: sent.credentialID, clientDataJSON: sent.clientDataJSON, authenticatorData: data, signature: signature,
                userHandle: nil)
        }
        let long = [UInt8](repeating: 0, count: PasskeyLimits.authenticatorDataBytesMax + 1)
        for changed in [assertion(data: long, signature: sent.signature), assertion(data: sent.authenticatorData, signature: long)] {
            #expect(throws: PasskeyError.tooLong) { try changed.verify(sound.expectation, holder: sound.holder()) }
        }
    }

    @Test func aChallengeIsLongEnoughAndRandom() {
        #expect(PasskeyChallenge(bytes: [UInt8](repeating: 0, count: 15)) == nil)
        var generator = SeededGenerator(seed: 1)
        let (one, other) = (PasskeyChallenge(using: &generator), PasskeyChallenge(using: &generator))
        #expect(one != other && one.bytes.count == 32 && one.text.utf8.count == 43)
    }
}
