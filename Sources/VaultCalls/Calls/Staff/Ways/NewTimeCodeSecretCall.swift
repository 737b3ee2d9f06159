package import Bytes
public import Credentials

/// A secret for an authenticator app.
package struct NewTimeCodeSecretCall: Sendable {
    package let grant: GrantSecret
    /// Gives up the one that waits.
    package let isAnother: Bool
}

extension NewTimeCodeSecretCall: StaffCall {
    package static let code = CallCode.staff(13)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        grant = try reader.grantSecret()
        isAnother = try reader.bool()
    }

    package func write(to writer: inout ByteWriter) {
        writer.digest(grant.value)
        writer.bool(isAnother)
    }

    package static func write(value: TimeCodeSecret, to writer: inout ByteWriter) {
        writer.kind(.timeCodeSecret)
        writer.raw(value.bytes)
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> TimeCodeSecret {
        try reader.expect(.timeCodeSecret)
        return try reader.timeCodeSecret()
    }
}

extension VaultClient {
    public func newTimeCodeSecret(_ grant: GrantSecret, isAnother: Bool) async throws(StaffFault) -> TimeCodeSecret {
        try await transport.ask(NewTimeCodeSecretCall(grant: grant, isAnother: isAnother))
    }
}
