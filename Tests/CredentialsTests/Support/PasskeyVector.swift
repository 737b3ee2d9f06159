import Credentials
import Testing

/// A registration and an assertion with the same credential, in hexadecimal.
struct PasskeyVector: Sendable, CustomTestStringConvertible {
    struct Registration: Sendable {
        let challenge: String
        let clientData: String
        let attestationObject: String
    }

    struct Assertion: Sendable {
        let challenge: String
        let clientData: String
        let authenticatorData: String
        let signature: String
    }

    let name: String
    let registration: Registration
    let credentialID: String
    let aaguid: String
    let assertion: Assertion

    var testDescription: String { name }

    static func named(_ name: String) throws -> PasskeyVector { try #require(known.first { $0.name == name }) }

    /// All examples are of example.org, some of them framed by example.com.
    static func expectation(_ challenge: String) throws -> PasskeyExpectation {
        PasskeyExpectation(
            challenge: try #require(PasskeyChallenge(bytes: bytes(challenge))), origins: ["https://example.org"],
            relyingPartyID: "example.org", isUserVerificationRequired: false, topOrigins: ["https://example.com"])
    }

    var browserRegistration: PasskeyRegistration {
        PasskeyRegistration(clientDataJSON: bytes(registration.clientData), attestationObject: bytes(registration.attestationObject))
    }

    var browserAssertion: PasskeyAssertion {
        PasskeyAssertion(
            credentialID: bytes(credentialID), clientDataJSON: bytes(assertion.clientData),
            authenticatorData: bytes(assertion.authenticatorData), signature: bytes(assertion.signature), userHandle: nil)
    }

    func register() throws -> PasskeyRecord { try browserRegistration.verify(Self.expectation(registration.challenge)) }

    func holder() throws -> PasskeyHolder { PasskeyHolder(userHandle: [1], records: [try register()], isNamedBefore: true) }
}
