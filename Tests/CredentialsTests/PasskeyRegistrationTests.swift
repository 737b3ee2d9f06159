import Credentials
import Crypto
import Foundation
import TestKit
import Testing

@Suite struct PasskeyRegistrationTests {
    private let sound = SoftAuthenticator()

    private func expect(
        _ error: PasskeyError, key: [UInt8]? = nil, sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout SoftAuthenticator) -> Void
    ) {
        #expect(throws: error, sourceLocation: sourceLocation) {
            try sound.with(change).registration(key: key).verify(sound.expectation)
        }
    }

    @Test func whatIsRegisteredIsWhatWasSent() throws {
        let record = try sound.with { ($0.flags, $0.signCount) = (0x1D, 0x0102_0304) }.registration().verify(sound.expectation)
        #expect(record.credentialID == sound.credentialID && record.publicKey == sound.publicKey)
        #expect(record.signCount == 0x0102_0304 && record.isBackupEligible && record.isBackedUp)
        #expect(record.isUserVerificationInitialized)
    }

    @Test func eachCheckRefusesByItsOwnName() {
        expect(.typeMismatch) { $0.type = "webauthn.get" }
        expect(.originMismatch) { $0.origin = "https://desk.example.org.evil.example" }
        expect(.originMismatch) { $0.origin = "http://desk.example.org" }
        expect(.crossOrigin) { $0.isCrossOrigin = true }
        expect(.topOriginMismatch) { $0.members = #","topOrigin":"https://example.net""# }
        expect(.relyingPartyMismatch) { $0.relyingPartyID = "example.net" }
        expect(.userNotPresent) { $0.flags = 0x04 }
        expect(.userNotVerified) { $0.flags = 0x01 }
        expect(.backupFlagsInvalid) { $0.flags = 0x15 }
        expect(.credentialIDInvalid) { $0.credentialID = [] }
        expect(.credentialIDInvalid) { $0.credentialID = [UInt8](repeating: 1, count: 1_024) }
        expect(.attestationInvalid) { $0.statement = CBORText.map([(CBORText.text("x"), CBORText.integer(1))]) }
        expect(.attestationMalformed) { $0.statement = CBORText.integer(0) }
    }

    @Test func anAnswerToAnotherChallengeIsRefused() throws {
        var expected = sound.expectation
        expected.challenge = try #require(PasskeyChallenge(bytes: [UInt8](repeating: 0x5B, count: 32)))
        #expect(throws: PasskeyError.challengeMismatch) { try sound.registration().verify(expected) }
    }

    @Test func anyOfOurOriginsWillDo() throws {
        var expected = sound.expectation
        expected.origins = ["https://watch.example.org", "https://desk.example.org"]
        _ = try sound.registration().verify(expected)
        expected.origins = []
        #expect(throws: PasskeyError.originMismatch) { try sound.registration().verify(expected) }
    }

    @Test func extensionsThatNobodyKnowsArePassedOver() throws {
        let outputs = CBORText.map([
            (CBORText.text("credProtect"), CBORText.integer(2)), (CBORText.text("new"), CBORText.map([(CBORText.text("a"), [0xF5])])),
        ])
        _ = try sound.with { ($0.flags, $0.tail) = (0x85, outputs) }.registration().verify(sound.expectation)
        // Announced and not there, there and not announced, no map, and more behind.
        expect(.authenticatorDataMalformed) { $0.flags = 0x85 }
        expect(.authenticatorDataMalformed) { $0.tail = outputs }
        expect(.authenticatorDataMalformed) { ($0.flags, $0.tail) = (0x85, CBORText.integer(1)) }
        expect(.authenticatorDataMalformed) { ($0.flags, $0.tail) = (0x85, outputs + [0]) }
    }

    @Test func authenticatorDataCutAnywhereIsRefused() {
        let data = sound.authenticatorData(registering: true)
        for count in data.indices {
            let cut = PasskeyRegistration(
                clientDataJSON: sound.clientData("webauthn.create"), attestationObject: sound.attestationObject(Array(data[..<count])))
            #expect(throws: PasskeyError.authenticatorDataMalformed) { try cut.verify(sound.expectation) }
        }
    }

    @Test func aRegistrationWithoutACredentialIsRefused() {
        let bare = PasskeyRegistration(
            clientDataJSON: sound.clientData("webauthn.create"),
            attestationObject: sound.attestationObject(sound.authenticatorData(registering: false)))
        #expect(throws: PasskeyError.authenticatorDataMalformed) { try bare.verify(sound.expectation) }
    }

    @Test func aSelfAttestationMustBeTheCredentialsOwn() throws {
        let data = sound.authenticatorData(registering: true)
        let message = data + Array(SHA256.hash(data: Data(sound.clientData("webauthn.create"))))
        func statement(_ key: P256.Signing.PrivateKey, algorithm: Int) throws -> [UInt8] {
            let signature = Array(try key.signature(for: Data(message)).derRepresentation)
            return CBORText.map([
                (CBORText.text("alg"), CBORText.integer(algorithm)), (CBORText.text("sig"), CBORText.bytes(signature)),
            ])
        }
        let own = try statement(sound.key, algorithm: -7)
        _ = try sound.with { ($0.format, $0.statement) = ("packed", own) }.registration().verify(sound.expectation)
        let another = try statement(P256.Signing.PrivateKey(), algorithm: -7)
        expect(.attestationInvalid) { ($0.format, $0.statement) = ("packed", another) }
        let misnamed = try statement(sound.key, algorithm: -8)
        expect(.attestationInvalid) { ($0.format, $0.statement) = ("packed", misnamed) }
        expect(.attestationInvalid) { $0.format = "packed" }
    }

    @Test func anotherFormatsStatementIsNeitherTrustedNorRead() throws {
        let statement = CBORText.map([(CBORText.text("sig"), CBORText.bytes([1, 2, 3]))])
        _ = try sound.with { ($0.format, $0.statement) = ("of-tomorrow", statement) }.registration().verify(sound.expectation)
    }

    @Test func whatIsTooLongIsNotRead() {
        let long = [UInt8](repeating: 0x20, count: PasskeyLimits.clientDataBytesMax)
        let client = PasskeyRegistration(clientDataJSON: sound.clientData("webauthn.create") + long, attestationObject: [])
        #expect(throws: PasskeyError.tooLong) { try client.verify(sound.expectation) }
        let object = PasskeyRegistration(
            clientDataJSON: sound.clientData("webauthn.create"),
            attestationObject: [UInt8](repeating: 0, count: PasskeyLimits.attestationBytesMax + 1))
        #expect(throws: PasskeyError.tooLong) { try object.verify(sound.expectation) }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func alteredRegistrationsNeverCrash(seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let objects = PasskeyVector.known.map { (bytes($0.registration.clientData), bytes($0.registration.attestationObject), $0) }
        for _ in 0..<1_000 {
            guard case (let client, var object, let vector)? = objects.randomElement(using: &generator) else { continue }
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let index = Int.random(in: object.indices, using: &generator)
                object[index] = UInt8.random(in: 0...255, using: &generator)
            }
            let registration = PasskeyRegistration(clientDataJSON: client, attestationObject: object)
            _ = try? registration.verify(PasskeyVector.expectation(vector.registration.challenge))
        }
    }
}
