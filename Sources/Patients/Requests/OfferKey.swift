import Bytes
import Database
import Notary
import Scheduling
public import Seals
import Store
import UseCases
import Waiting

/// What proves that an offer is one's own: the link in its message, or the
/// one to the whole request.
public enum OfferKey: Sendable {
    case offer(OfferLinkToken)
    case request(RequestLinkToken)
    /// An answer by text from the telephone that the offer was written to.
    case text(TextProof)
}
