public import Scheduling

/// One of somebody's own sign-ins that has not ended, as they may see it.
public struct StaffSignIn: Hashable, Sendable {
    public var id: GrantID
    public var method: SignInMethod
    public var began: Instant
    /// To within minutes, after a restart of the vault.
    public var lastUsed: Instant
    /// Good for setting up a way to sign in, and for nothing else.
    public var isEnrolment: Bool
    /// `nil` for one that was begun before kinds were kept.
    public var browser: BrowserKind?
    /// The one that asks.
    public var isThis: Bool
    /// Begun in the browser that asks, whether or not it is the one that asks.
    public var isThisBrowser: Bool

    public init(
        id: GrantID, method: SignInMethod, began: Instant, lastUsed: Instant, isEnrolment: Bool, browser: BrowserKind?, isThis: Bool,
        isThisBrowser: Bool
    ) {
        self.id = id
        self.method = method
        self.began = began
        self.lastUsed = lastUsed
        self.isEnrolment = isEnrolment
        self.browser = browser
        self.isThis = isThis
        self.isThisBrowser = isThisBrowser
    }
}
