package import Bytes
public import Seals

/// Checks that somebody said yes to an offer.
package struct AcceptCall: Sendable {
    package let terms: OfferTerms
    package let proof: OfferProof
    /// What waits.
    package let seal: SealedRecord
}

extension AcceptCall: VaultCall {
    package static let code = CallCode.waiting(9)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        terms = try reader.offerTerms()
        proof = try reader.offerProof()
        seal = try reader.sealed()
    }

    package func write(to writer: inout ByteWriter) {
        writer.offerTerms(terms)
        writer.offerProof(proof)
        writer.sealed(seal)
    }

    package static func write(_ answer: AcceptanceMark, to writer: inout ByteWriter) {
        writer.kind(.accepted)
        writer.raw(answer.bytes)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> AcceptanceMark {
        try reader.expect(.accepted)
        return try reader.acceptanceMark()
    }
}

extension VaultClient {
    public func accept(_ terms: OfferTerms, _ proof: OfferProof, of seal: SealedRecord) async throws(VaultError) -> AcceptanceMark {
        try await transport.ask(AcceptCall(terms: terms, proof: proof, seal: seal))
    }
}
