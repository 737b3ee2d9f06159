package import Bytes
public import Scheduling
public import Seals

/// Destroys the keys of days whose term is over.
package struct ShredDayKeysCall: Sendable {
    package let last: LocalDate
    /// Clinics whose keys stay.
    package let kept: [ClinicID]
}

extension ShredDayKeysCall: VaultCall {
    package static let code = CallCode.plain(9)
    package typealias Answer = [SealKeyID]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        last = try reader.date()
        kept = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.clinic() }
    }

    package func write(to writer: inout ByteWriter) {
        writer.date(last)
        writer.list(kept) { $0.raw($1.bytes) }
    }
}

extension VaultClient {
    public func shred(through date: LocalDate, except kept: Set<ClinicID>) async throws(VaultError) -> [SealKeyID] {
        try await transport.ask(ShredDayKeysCall(last: date, kept: kept.sorted()))
    }
}
