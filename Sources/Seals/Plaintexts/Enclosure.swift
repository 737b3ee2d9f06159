/// What a message carries that nothing else may; erased when it is delivered.
public enum Enclosure: Sendable, Equatable {
    /// The full link, in a confirmation.
    case manage(ManageToken)
    /// The link to what somebody waits for.
    case request(RequestLinkToken)
    /// The link to an offer.
    case offer(OfferLinkToken)
    /// Six digits that prove that a contact is the person's.
    case code(String)
}
