public import Seals
import Store
import UseCases

public enum DeliveryLink: Sendable {
    /// The full link; only ever in the confirmation.
    case manage(ManageToken)
    /// Time and place, and cancelling; decrypts nothing.
    case visit(VisitLinkToken)
}
