import Database
public import Scheduling
import Seals
import Store
import UseCases
import Waiting

/// What a yes came to.
public enum OfferYes: Sendable {
    /// The place is theirs.
    case given(Accepted)
    /// It goes to the first in the published order who says yes: those before
    /// have until then to answer, at the latest.
    case noted(until: Instant)
}
