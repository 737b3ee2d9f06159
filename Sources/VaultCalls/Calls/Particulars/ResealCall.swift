package import Bytes
public import Seals

/// A clinic's copy, sealed to another date of its clinic.
package struct ResealCall: Sendable {
    package let sealed: SealedRecord
    package let day: DayKeyName
    package let version: Int
}

extension ResealCall: VaultCall {
    package static let code = CallCode.plain(6)
    package typealias Answer = SealedRecord

    package init(_ reader: inout ByteReader) throws(ByteError) {
        sealed = try reader.sealed()
        day = try reader.dayKeyName()
        version = try reader.integer()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(sealed)
        writer.dayKeyName(day)
        writer.integer(version)
    }
}

extension VaultClient {
    public func reseal(_ sealed: SealedRecord, to day: DayKeyName, version: Int) async throws(VaultError) -> SealedRecord {
        try await transport.ask(ResealCall(sealed: sealed, day: day, version: version))
    }
}
