import Credentials
import Testing

/// The standard's own examples.
@Suite struct PasskeyVectorTests {
    @Test(arguments: PasskeyVector.known)
    func aRegistrationOfTheStandardIsAccepted(_ vector: PasskeyVector) throws {
        let record = try vector.register()
        #expect(hex(record.credentialID) == vector.credentialID)
        #expect(hex(record.aaguid) == vector.aaguid)
        #expect(record.signCount == 0)
        #expect(vector.registration.attestationObject.contains(hex(record.publicKey)))
    }

    @Test(arguments: PasskeyVector.known)
    func anAssertionOfTheStandardIsAccepted(_ vector: PasskeyVector) throws {
        let record = try vector.register()
        let expected = try PasskeyVector.expectation(vector.assertion.challenge)
        let outcome = try vector.browserAssertion.verify(expected, holder: vector.holder())
        let flags = bytes(vector.assertion.authenticatorData)[32]
        #expect(outcome.isUserVerified == (flags & 0x04 != 0))
        #expect(outcome.record.isBackedUp == (flags & 0x10 != 0))
        #expect(outcome.record.isBackupEligible == record.isBackupEligible && record.isBackupEligible == (flags & 0x08 != 0))
        #expect(outcome.counter == .notCounted)
    }

    @Test func userVerificationIsRequiredWhereItIsAskedFor() throws {
        for vector in PasskeyVector.known {
            var expected = try PasskeyVector.expectation(vector.registration.challenge)
            expected.isUserVerificationRequired = true
            let record = try? vector.browserRegistration.verify(expected)
            #expect(try (record != nil) == vector.register().isUserVerificationInitialized)
        }
    }

    @Test(arguments: PasskeyVector.unknown)
    func anAlgorithmThatWasNotOfferedIsRefused(_ vector: PasskeyVector) {
        #expect(throws: PasskeyError.algorithmNotAllowed) { try vector.register() }
    }

    @Test func whatIsOfferedIsWhatIsAccepted() throws {
        let vector = try PasskeyVector.named("packed-rs256")
        var expected = try PasskeyVector.expectation(vector.registration.challenge)
        expected.algorithms = [.es256, .edDSA]
        #expect(throws: PasskeyError.algorithmNotAllowed) { try vector.browserRegistration.verify(expected) }
    }

    @Test(arguments: ["none-es256-crossOrigin", "none-es256-topOrigin"])
    func aFrameIsRefusedUnlessItsSiteIsNamed(_ name: String) throws {
        let vector = try PasskeyVector.named(name)
        var expected = try PasskeyVector.expectation(vector.registration.challenge)
        expected.topOrigins = []
        #expect(throws: PasskeyError.crossOrigin) { try vector.browserRegistration.verify(expected) }
        expected = try PasskeyVector.expectation(vector.assertion.challenge)
        expected.topOrigins = []
        let holder = try vector.holder()
        #expect(throws: PasskeyError.crossOrigin) { try vector.browserAssertion.verify(expected, holder: holder) }
    }

    @Test func aFrameOfAnotherSiteIsRefused() throws {
        let vector = try PasskeyVector.named("none-es256-topOrigin")
        var expected = try PasskeyVector.expectation(vector.registration.challenge)
        expected.topOrigins = ["https://example.net"]
        #expect(throws: PasskeyError.topOriginMismatch) { try vector.browserRegistration.verify(expected) }
    }

    @Test(arguments: PasskeyVector.known)
    func noOtherBitPassesUnderASignature(_ vector: PasskeyVector) throws {
        let expected = try PasskeyVector.expectation(vector.assertion.challenge)
        let holder = try vector.holder()
        let sound = vector.browserAssertion
        func isRefused(_ clientData: [UInt8], _ data: [UInt8], _ signature: [UInt8]) -> Bool {
            let changed = PasskeyAssertion(
                credentialID: sound.credentialID, clientDataJSON: clientData, authenticatorData: data, signature: signature, userHandle: nil
            )
            return (try? changed.verify(expected, holder: holder)) == nil
        }
        for index in sound.clientDataJSON.indices {
            var changed = sound.clientDataJSON
            changed[index] ^= 0x01
            #expect(isRefused(changed, sound.authenticatorData, sound.signature), "client data, byte \(index)")
        }
        for index in sound.authenticatorData.indices {
            var changed = sound.authenticatorData
            changed[index] ^= 0x20
            #expect(isRefused(sound.clientDataJSON, changed, sound.signature), "authenticator data, byte \(index)")
        }
        for index in sound.signature.indices {
            var changed = sound.signature
            changed[index] ^= 0x01
            #expect(isRefused(sound.clientDataJSON, sound.authenticatorData, changed), "signature, byte \(index)")
        }
    }

    @Test func noBitOfASelfAttestationPasses() throws {
        let vector = try PasskeyVector.named("packed-self-es256")
        let expected = try PasskeyVector.expectation(vector.registration.challenge)
        for index in bytes(vector.registration.attestationObject).indices {
            var changed = bytes(vector.registration.attestationObject)
            changed[index] ^= 0x01
            let registration = PasskeyRegistration(clientDataJSON: bytes(vector.registration.clientData), attestationObject: changed)
            let record = try? registration.verify(expected)
            // The format's name is not signed: read as another's, the statement is passed over.
            #expect(record == nil || (5...11).contains(index), "byte \(index)")
        }
    }

    @Test(arguments: PasskeyVector.known)
    func aRegistrationCutAnywhereIsRefused(_ vector: PasskeyVector) throws {
        let expected = try PasskeyVector.expectation(vector.registration.challenge)
        let (client, object) = (bytes(vector.registration.clientData), bytes(vector.registration.attestationObject))
        for count in client.indices {
            let cut = PasskeyRegistration(clientDataJSON: Array(client[..<count]), attestationObject: object)
            #expect(throws: PasskeyError.clientDataMalformed) { try cut.verify(expected) }
        }
        for count in object.indices {
            let cut = PasskeyRegistration(clientDataJSON: client, attestationObject: Array(object[..<count]))
            #expect(throws: PasskeyError.attestationMalformed) { try cut.verify(expected) }
        }
        let longer = PasskeyRegistration(clientDataJSON: client, attestationObject: object + [0])
        #expect(throws: PasskeyError.attestationMalformed) { try longer.verify(expected) }
    }
}
