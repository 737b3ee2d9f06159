package import Bytes
internal import Scheduling
public import Seals

/// Makes offers, each with a secret that is sealed to the courier.
package struct MakeOffersCall: Sendable {
    package let asks: [OfferAsk]
}

extension MakeOffersCall: VaultCall {
    package static let code = CallCode.waiting(8)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        asks = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.offerAsk() }
    }

    package func write(to writer: inout ByteWriter) { writer.list(asks) { $0.offerAsk($1) } }

    package static func write(_ answer: [MadeOffer], to writer: inout ByteWriter) {
        writer.kind(.offers)
        writer.list(answer) { $0.madeOffer($1) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [MadeOffer] {
        try reader.expect(.offers)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.madeOffer() }
    }
}

extension VaultClient {
    public func makeOffers(_ asks: [OfferAsk]) async throws(VaultError) -> [MadeOffer] {
        guard asks.count <= VaultLimits.offersPerCallMax else { throw .refused(.tooMany) }
        guard !asks.isEmpty else { return [] }
        let made = try await transport.ask(MakeOffersCall(asks: asks))
        guard made.count == asks.count, zip(asks, made).allSatisfy({ $0.message.bytes == $1.message.record && $1.message.kind == .message })
        else { throw .unavailable }
        return made
    }
}
