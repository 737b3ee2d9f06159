package import Bytes
public import Seals

/// A clinic's copy, sealed to a day of another clinic for the person whose it is.
package struct MoveOwnCall: Sendable {
    package let own: SealedRecord
    /// The clinic's copy.
    package let clinic: SealedRecord
    /// Opens the person's own.
    package let secret: ManageSecret
    package let day: DayKeyName
    package let version: Int
}

extension MoveOwnCall: VaultCall {
    package static let code = CallCode.plain(36)
    package typealias Answer = SealedRecord

    package init(_ reader: inout ByteReader) throws(ByteError) {
        own = try reader.sealed()
        clinic = try reader.sealed()
        secret = try reader.manageSecret()
        day = try reader.dayKeyName()
        version = try reader.integer()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(own)
        writer.sealed(clinic)
        writer.digest(secret.value)
        writer.dayKeyName(day)
        writer.integer(version)
    }
}

extension VaultClient {
    public func moveOwn(
        _ own: SealedRecord, of clinicSeal: SealedRecord, with secret: ManageSecret, to day: DayKeyName, version: Int
    ) async throws(VaultError) -> SealedRecord {
        try await transport.ask(MoveOwnCall(own: own, clinic: clinicSeal, secret: secret, day: day, version: version))
    }
}
