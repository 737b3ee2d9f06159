public import Scheduling
import Seals
import Store
import UseCases

/// Which way a message goes.
public enum DeliveryRoute: Sendable, Equatable {
    case mail
    /// By text; by e-mail, where one is known, when that fails for good.
    case text(PhoneNumber)
    /// There is no way left: a telephone that stopped text messages, and no
    /// address.
    case none
    /// Not at all: the contact was written to enough for this cause.
    case held
}
