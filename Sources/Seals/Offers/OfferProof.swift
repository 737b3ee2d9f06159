import Bytes
import Scheduling

/// What proves a yes to the vault.
public enum OfferProof: Sendable {
    /// The secret that it made itself.
    case token(OfferToken)
    /// The person's own copy and its secret: it has to say what waits word for
    /// word, for anybody can seal a copy to a secret of their own.
    case own(SealedRecord, ManageSecret)
    /// A text message from the telephone that what waits names.
    case text(SignedText)
}
