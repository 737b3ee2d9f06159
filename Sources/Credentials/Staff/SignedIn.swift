/// A sign-in that succeeded.
public struct SignedIn: Sendable {
    public var secret: GrantSecret
    public var grant: GrantView
    /// For the browser's lasting cookie.
    public var device: DeviceSecret

    public init(secret: GrantSecret, grant: GrantView, device: DeviceSecret) {
        self.secret = secret
        self.grant = grant
        self.device = device
    }
}
