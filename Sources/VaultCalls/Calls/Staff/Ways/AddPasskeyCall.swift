package import Bytes
public import Credentials

/// One more passkey.
package struct AddPasskeyCall: Sendable {
    package let registration: PasskeyRegistration
    package let name: String
    package let challenge: PasskeyChallenge
    /// 32 bytes that stand for the browser.
    package let binding: [UInt8]
    package let grant: GrantSecret
}

extension AddPasskeyCall: StaffCall {
    package static let code = CallCode.staff(11)
    package typealias Value = GrantView

    package init(_ reader: inout ByteReader) throws(ByteError) {
        registration = PasskeyRegistration(clientDataJSON: try reader.bytes(), attestationObject: try reader.bytes())
        name = try reader.text()
        challenge = try reader.challenge()
        binding = try reader.raw(32)
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.bytes(registration.clientDataJSON)
        writer.bytes(registration.attestationObject)
        writer.text(name)
        writer.bytes(challenge.bytes)
        writer.raw(binding)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func addPasskey(
        _ registration: PasskeyRegistration, named name: String, challenge: PasskeyChallenge, binding: [UInt8], grant: GrantSecret
    ) async throws(StaffFault) -> GrantView {
        try check(binding)
        return try await transport.ask(
            AddPasskeyCall(registration: registration, name: name, challenge: challenge, binding: binding, grant: grant))
    }
}
