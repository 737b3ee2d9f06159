package import Bytes
public import Credentials

/// Verifies a proof and grants.
package struct SignInCall: Sendable {
    package let proof: SignInProof
    package let device: DeviceSecret?
    package let browser: BrowserKind?
}

extension SignInCall: StaffCall {
    package static let code = CallCode.staff(2)
    package typealias Value = SignedIn

    package init(_ reader: inout ByteReader) throws(ByteError) {
        proof = try reader.proof()
        device = try reader.device()
        browser = try reader.browser()
    }

    package func write(to writer: inout ByteWriter) {
        writer.proof(proof)
        writer.device(device)
        writer.browser(browser)
    }
}

extension VaultClient {
    public func signIn(_ proof: SignInProof, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn {
        try check(proof)
        return try await transport.ask(SignInCall(proof: proof, device: device, browser: browser))
    }
}
