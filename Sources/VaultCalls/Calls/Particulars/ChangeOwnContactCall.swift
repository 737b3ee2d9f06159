package import Bytes
public import Scheduling
public import Seals

/// Another contact in all three copies of a visit.
package struct ChangeOwnContactCall: Sendable {
    package let copies: OwnCopies
    package let correction: ContactCorrection
    /// Tells the former contact.
    package let message: MessageID
}

extension ChangeOwnContactCall: VaultCall {
    package static let code = CallCode.plain(35)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        copies = OwnCopies(
            own: try reader.sealed(), clinic: try reader.sealed(), contact: try reader.sealed(), secret: try reader.manageSecret())
        correction = try reader.correction()
        message = try reader.message()
    }

    package func write(to writer: inout ByteWriter) {
        for sealed in [copies.own, copies.clinic, copies.contact] { writer.sealed(sealed) }
        writer.raw(copies.secret.bytes)
        writer.correction(correction)
        writer.raw(message.bytes)
    }

    package static func write(_ answer: OwnContactChange, to writer: inout ByteWriter) {
        writer.kind(.contactChanged)
        for sealed in [answer.own, answer.clinic, answer.contact] { writer.sealed(sealed) }
        writer.optional(answer.former) { $0.sealed($1) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> OwnContactChange {
        try reader.expect(.contactChanged)
        return OwnContactChange(
            own: try reader.sealed(), clinic: try reader.sealed(), contact: try reader.sealed(),
            former: try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.sealed() })
    }
}

extension VaultClient {
    public func changeOwnContact(
        _ copies: OwnCopies, to correction: ContactCorrection, telling message: MessageID
    ) async throws(VaultError) -> OwnContactChange {
        let change = try await transport.ask(ChangeOwnContactCall(copies: copies, correction: correction, message: message))
        guard change.former.map({ $0.record == message.bytes && $0.kind == .contact }) ?? true else { throw .unavailable }
        return change
    }
}
