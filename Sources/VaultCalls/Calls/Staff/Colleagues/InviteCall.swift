package import Bytes
public import Credentials

/// Gives a role at a clinic.
package struct InviteCall: Sendable {
    package let invitation: StaffInvitation
    package let grant: GrantSecret
}

extension InviteCall: StaffCall {
    package static let code = CallCode.staff(17)
    package typealias Value = InvitationOutcome

    package init(_ reader: inout ByteReader) throws(ByteError) {
        invitation = try reader.invitation()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.invitation(invitation)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func invite(_ invitation: StaffInvitation, grant: GrantSecret) async throws(StaffFault) -> InvitationOutcome {
        try await transport.ask(InviteCall(invitation: invitation, grant: grant))
    }
}
