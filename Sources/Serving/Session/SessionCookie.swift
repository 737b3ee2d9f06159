import Bytes
package import HTTPTypes
package import Hummingbird
import Seals

/// Names and attributes of the session cookie.
package struct SessionCookie: Sendable {
    package let isSecure: Bool
    /// Cookies know no ports: each surface has names of its own.
    package let plainName: String

    package init(isSecure: Bool, plainName: String = "creneau") {
        self.isSecure = isSecure
        self.plainName = plainName
    }

    /// With the prefix, browsers accept it only as `Secure`, for this host
    /// alone (RFC 6265bis §4.1.3.2).
    package var name: String { (isSecure ? "__Host-" : "") + plainName }

    package func session(in fields: HTTPFields) -> SessionSecret? {
        Cookies.value(name, in: fields).flatMap { SessionSecret(text: String($0)) }
    }

    package func set(_ session: Session, on response: inout Response) {
        guard session.isNew else { return }
        Cookies.set(name, session.secret.text, path: "/", isSecure: isSecure, in: &response.headers)
    }
}
