/// The scheme and authority of the site (RFC 6454 §4), without a path.
public struct PublicOrigin: Sendable, Equatable, CustomStringConvertible {
    /// https: cookies are `Secure`, and browsers are told to stay with it.
    public var isSecure: Bool
    /// Host, with `:port` when it is not the scheme's own.
    public var authority: String

    public init(isSecure: Bool, authority: String) {
        self.isSecure = isSecure
        self.authority = authority
    }

    public var description: String { (isSecure ? "https://" : "http://") + authority }
}
