package import Bytes
public import Scheduling
public import Seals

/// The person's own copy, opened with their secret.
package struct OpenOwnCall: Sendable {
    package let sealed: SealedRecord
    package let secret: ManageSecret
}

extension OpenOwnCall: VaultCall {
    package static let code = CallCode.plain(4)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        sealed = try reader.sealed()
        secret = try reader.manageSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(sealed)
        writer.digest(secret.value)
    }

    package static func write(_ answer: Particulars, to writer: inout ByteWriter) throws(VaultError) {
        writer.kind(.particulars)
        writer.bytes(try ParticularsCoding.encodeForAnswer(answer))
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> Particulars {
        try reader.expect(.particulars)
        return try ParticularsCoding.decodeFromAnswer(reader.bytes())
    }
}

extension VaultClient {
    public func openOwn(_ sealed: SealedRecord, with secret: ManageSecret) async throws(VaultError) -> Particulars {
        try await transport.ask(OpenOwnCall(sealed: sealed, secret: secret))
    }
}
