package import Bytes
public import Credentials

/// A live grant.
package struct GrantCall: Sendable {
    package let grant: GrantSecret
    /// Whether somebody is at the desk.
    package let isUse: Bool
}

extension GrantCall: StaffCall {
    package static let code = CallCode.staff(5)
    package typealias Value = GrantView

    package init(_ reader: inout ByteReader) throws(ByteError) {
        grant = try reader.grantSecret()
        isUse = try reader.bool()
    }

    package func write(to writer: inout ByteWriter) {
        writer.digest(grant.value)
        writer.bool(isUse)
    }
}

extension VaultClient {
    public func grant(_ secret: GrantSecret, isUse: Bool) async throws(StaffFault) -> GrantView {
        try await transport.ask(GrantCall(grant: secret, isUse: isUse))
    }
}
