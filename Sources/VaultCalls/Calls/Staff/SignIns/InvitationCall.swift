package import Bytes
public import Credentials

/// Whom a link invites.
package struct InvitationCall: Sendable {
    package let link: OneTimeToken
}

extension InvitationCall: StaffCall {
    package static let code = CallCode.staff(3)

    package init(_ reader: inout ByteReader) throws(ByteError) { link = try reader.token() }
    package func write(to writer: inout ByteWriter) { writer.text(link.text) }

    package static func write(value: StaffInvitation, to writer: inout ByteWriter) {
        writer.kind(.invitation)
        writer.invitation(value)
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> StaffInvitation {
        try reader.expect(.invitation)
        return try reader.invitation()
    }
}

extension VaultClient {
    public func invitation(_ link: OneTimeToken) async throws(StaffFault) -> StaffInvitation {
        try await transport.ask(InvitationCall(link: link))
    }
}
