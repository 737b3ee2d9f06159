package import Bytes
package import HTTPTypes
package import Hummingbird
package import Seals

/// What the session cookie carries: 32 random bytes. Nothing is stored about
/// it; everything a browser owns is derived from it.
package struct SessionSecret: Secret {
    package static let label = "creneau/v1 session"
    package let value: Digest32

    package init(_ value: Digest32) { self.value = value }

    package init(using generator: inout some RandomNumberGenerator) {
        value = Digest32(using: &generator)
    }

    /// Owns the holds of this browser.
    package var owner: OwnerSecret { OwnerSecret(of: bytes, for: Self.label + " owner") }

    /// Seals the searches that stand in this browser's addresses.
    package var queryKey: [UInt8] { derived("query") }

    /// What every form of this browser must bring back.
    package var formToken: String { Base64.url.encode(derived("form")) }

    package func isFormToken(_ text: String) -> Bool {
        guard let code = Base64.url.decode(text).flatMap(Digest32.init) else { return false }
        return Digest.isValid(code, key: bytes, Self.use("form"))
    }

    /// Seals what was typed into a form of this browser, while it waits.
    package var typedKey: [UInt8] { derived("typed") }

    /// Stands for this browser in a passkey ceremony.
    package var passkeyBinding: [UInt8] { derived("passkey") }

    private func derived(_ use: String) -> [UInt8] {
        Digest.hmac(key: bytes, Self.use(use)).bytes
    }

    private static func use(_ name: String) -> [UInt8] { Array((label + " " + name).utf8) }
}

/// The session of one request, and how a new one reaches the browser.
package struct Session: Sendable {
    package let secret: SessionSecret
    /// Made for this response: its cookie must be set.
    package let isNew: Bool

    package init(secret: SessionSecret, isNew: Bool) {
        self.secret = secret
        self.isNew = isNew
    }
}

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
