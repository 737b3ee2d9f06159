import Foundation

/// The address people type: scheme, host and port, no path.
package struct PublicURL: Equatable, CustomStringConvertible {
    let isSecure: Bool
    /// Host, with `:port` when it is not the scheme's own.
    let authority: String
    package let host: String

    package init?(_ text: String) {
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.scheme == "http" || parts.scheme == "https", ["", "/"].contains(parts.path),
            parts.query == nil, parts.fragment == nil, parts.user == nil, parts.password == nil
        else { return nil }
        isSecure = parts.scheme == "https"
        self.host = host
        authority = parts.port.map { "\(host):\($0)" } ?? host
    }

    /// Whether a browser takes what comes from there for the site's own, and
    /// lets a page of it use passkeys.
    package var isTrustworthy: Bool { isSecure || host == "localhost" }

    package var description: String { (isSecure ? "https://" : "http://") + authority }
}
