package import Bytes
import HTTPTypes
import Hummingbird
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
