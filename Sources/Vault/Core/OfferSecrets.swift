internal import Bytes
internal import Seals

/// What the vault makes of an offer's terms, again and again the same: it
/// keeps no list of offers, and knows its own after any restart or restore.
struct OfferSecrets {
    private let tokens: [UInt8]
    private let marks: [UInt8]

    /// - Parameter courier: the private half that offers' messages are sealed
    ///   to: it is in the same backups, and leaves the vault as little.
    init(courier: [UInt8]) {
        tokens = Digest.derive(courier, label: "creneau/v1 offer token").bytes
        marks = Digest.derive(courier, label: "creneau/v1 offer accepted").bytes
    }

    func token(_ terms: OfferTerms) -> OfferToken { OfferToken(Digest.hmac(key: tokens, terms.bytes)) }

    func isToken(_ token: OfferToken, _ terms: OfferTerms) -> Bool { Digest.isValid(token.value, key: tokens, terms.bytes) }

    /// - Parameter seal: what waits, where it is what the proof spoke of.
    func mark(_ terms: OfferTerms, _ seal: SealedRecord?) -> AcceptanceMark {
        AcceptanceMark(Digest.hmac(key: marks, terms.bytes + (seal?.hash.bytes ?? [])))
    }

    func isMark(_ mark: AcceptanceMark, _ terms: OfferTerms, _ seal: SealedRecord) -> Bool {
        Digest.isValid(mark.value, key: marks, terms.bytes) || Digest.isValid(mark.value, key: marks, terms.bytes + seal.hash.bytes)
    }
}
