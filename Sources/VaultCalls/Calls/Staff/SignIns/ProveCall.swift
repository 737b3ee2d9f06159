package import Bytes
public import Credentials

/// Proves again who holds a grant.
package struct ProveCall: Sendable {
    package let proof: SignInProof
    package let device: DeviceSecret?
    package let grant: GrantSecret
}

extension ProveCall: StaffCall {
    package static let code = CallCode.staff(6)
    package typealias Value = GrantView

    package init(_ reader: inout ByteReader) throws(ByteError) {
        proof = try reader.proof()
        device = try reader.device()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.proof(proof)
        writer.device(device)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func prove(_ proof: SignInProof, device: DeviceSecret?, grant: GrantSecret) async throws(StaffFault) -> GrantView {
        try check(proof)
        return try await transport.ask(ProveCall(proof: proof, device: device, grant: grant))
    }
}
