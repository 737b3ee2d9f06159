package import Bytes
public import Seals

/// A request's own copy, sealed as what waits or as a clinic's.
package struct ResealOwnCall: Sendable {
    package let sealed: SealedRecord
    package let secret: ManageSecret
    package let target: ResealTarget
    package let version: Int
}

extension ResealOwnCall: VaultCall {
    package static let code = CallCode.waiting(3)
    package typealias Answer = SealedRecord

    package init(_ reader: inout ByteReader) throws(ByteError) {
        sealed = try reader.sealed()
        secret = try reader.manageSecret()
        target = try reader.resealTarget()
        version = try reader.integer()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(sealed)
        writer.digest(secret.value)
        writer.resealTarget(target)
        writer.integer(version)
    }
}

extension VaultClient {
    public func resealOwn(
        _ sealed: SealedRecord, with secret: ManageSecret, to target: ResealTarget, version: Int
    ) async throws(VaultError) -> SealedRecord {
        try await transport.ask(ResealOwnCall(sealed: sealed, secret: secret, target: target, version: version))
    }
}
