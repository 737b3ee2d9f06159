public import Scheduling

/// An offer that the vault is asked to make.
public struct OfferAsk: Sendable {
    public let terms: OfferTerms
    /// What waits, as it is sealed now. It is not opened: the journal names it.
    public let seal: SealedRecord
    /// In which the offer's link goes out.
    public let message: MessageID

    public init(terms: OfferTerms, seal: SealedRecord, message: MessageID) {
        self.terms = terms
        self.seal = seal
        self.message = message
    }
}
