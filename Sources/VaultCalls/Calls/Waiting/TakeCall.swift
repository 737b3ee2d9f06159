package import Bytes
public import Seals

/// What waits, sealed to the day of an offer to which a yes was proved.
package struct TakeCall: Sendable {
    package let seal: SealedRecord
    package let terms: OfferTerms
    package let mark: AcceptanceMark
    package let version: Int
}

extension TakeCall: VaultCall {
    package static let code = CallCode.waiting(10)
    package typealias Answer = SealedRecord

    package init(_ reader: inout ByteReader) throws(ByteError) {
        seal = try reader.sealed()
        terms = try reader.offerTerms()
        mark = try reader.acceptanceMark()
        version = try reader.integer()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(seal)
        writer.offerTerms(terms)
        writer.raw(mark.bytes)
        writer.integer(version)
    }
}

extension VaultClient {
    public func take(
        _ seal: SealedRecord, by terms: OfferTerms, _ mark: AcceptanceMark, version: Int
    ) async throws(VaultError) -> SealedRecord {
        try await transport.ask(TakeCall(seal: seal, terms: terms, mark: mark, version: version))
    }
}
