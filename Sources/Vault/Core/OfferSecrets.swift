internal import Seals

/// What the vault makes of an offer's terms, again and again the same: it
/// keeps no list of offers, and knows its own after any restart or restore.
struct OfferSecrets {
    private let tokens: [UInt8]
    private let marks: [UInt8]

    /// - Parameter courier: the private half that offers' messages are sealed
    ///   to: it is in the same backups, and leaves the vault as little.
    init(courier: [UInt8]) {
        tokens = Digest.derive(courier, label: "creneau/v1 offer token")
        marks = Digest.derive(courier, label: "creneau/v1 offer accepted")
    }

    func token(_ terms: OfferTerms) -> OfferToken { OfferToken(bytes: Digest.hmac(key: tokens, terms.bytes))! }

    /// - Parameter seal: what waits, where it is what the proof spoke of.
    func mark(_ terms: OfferTerms, _ seal: SealedRecord?) -> AcceptanceMark {
        AcceptanceMark(bytes: Digest.hmac(key: marks, terms.bytes + (seal?.hash ?? [])))!
    }

    func isMark(_ mark: AcceptanceMark, _ terms: OfferTerms, _ seal: SealedRecord) -> Bool {
        Digest.isValid(mark.bytes, key: marks, terms.bytes) || Digest.isValid(mark.bytes, key: marks, terms.bytes + seal.hash)
    }
}
