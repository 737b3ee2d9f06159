public import Scheduling
public import Seals
import UseCases

/// What somebody says once.
public struct RequestFiling: Sendable {
    /// Of the form: the same one again is the same request.
    public var form: OwnerSecret
    public var wish: Wish
    public var particulars: Particulars
    public var isReferred: Bool
    public var acceptsNightOffers: Bool
    public var consents: Bool
    /// The later appointment that is given up when a place is accepted.
    public var replaces: ManageToken?

    public init(
        form: OwnerSecret, wish: Wish, particulars: Particulars, isReferred: Bool = false, acceptsNightOffers: Bool = false,
        consents: Bool, replaces: ManageToken? = nil
    ) {
        self.form = form
        self.wish = wish
        self.particulars = particulars
        self.isReferred = isReferred
        self.acceptsNightOffers = acceptsNightOffers
        self.consents = consents
        self.replaces = replaces
    }
}
