package import Bytes
internal import Scheduling
package import Seals

extension ByteWriter {
    package mutating func offerTerms(_ terms: OfferTerms) {
        raw(terms.offer.bytes)
        raw(terms.request.bytes)
        dayKeyName(terms.day)
        instant(terms.until)
    }

    package mutating func offerAsk(_ ask: OfferAsk) {
        offerTerms(ask.terms)
        sealed(ask.seal)
        raw(ask.message.bytes)
    }

    package mutating func madeOffer(_ made: MadeOffer) {
        digest(made.tokenHash)
        sealed(made.message)
    }

    package mutating func offerProof(_ proof: OfferProof) {
        switch proof {
        case .token(let token):
            byte(1)
            digest(token.value)
        case .own(let own, let secret):
            byte(2)
            sealed(own)
            digest(secret.value)
        case .text(let signed):
            byte(3)
            text(signed.url)
            list(signed.fields) {
                $0.text($1.name)
                $0.text($1.value)
            }
            text(signed.signature)
        }
    }
}

extension ByteReader {
    package mutating func offerTerms() throws(ByteError) -> OfferTerms {
        guard let offer = OfferID(bytes: try raw(16)), let request = RequestID(bytes: try raw(16)) else { throw .malformed }
        return OfferTerms(offer: offer, request: request, day: try dayKeyName(), until: try instant())
    }

    package mutating func offerAsk() throws(ByteError) -> OfferAsk {
        let terms = try offerTerms()
        let seal = try sealed()
        guard let message = MessageID(bytes: try raw(16)) else { throw .malformed }
        return OfferAsk(terms: terms, seal: seal, message: message)
    }

    package mutating func madeOffer() throws(ByteError) -> MadeOffer { MadeOffer(tokenHash: try digest(), message: try sealed()) }

    package mutating func acceptanceMark() throws(ByteError) -> AcceptanceMark { AcceptanceMark(try digest()) }

    package mutating func offerProof() throws(ByteError) -> OfferProof {
        switch try byte() {
        case 1: return .token(OfferToken(try digest()))
        case 2: return .own(try sealed(), try manageSecret())
        case 3:
            let url = try text()
            let fields = try list { (reader: inout ByteReader) throws(ByteError) in (name: try reader.text(), value: try reader.text()) }
            guard fields.count <= SignedText.fieldsMax else { throw .malformed }
            return .text(SignedText(url: url, fields: fields, signature: try text()))
        default: throw .malformed
        }
    }
}
