internal import Bytes
internal import Crypto
internal import FoundationEssentials

/// What the text gateway signs incoming messages with. Prints as nothing.
public struct TextToken: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    private let key: SymmetricKey

    public init(_ token: String) { key = SymmetricKey(data: Array(token.utf8)) }

    public var description: String { "(token)" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Whether `signature` is the gateway's over these fields, sent to that
    /// address: base64(HMAC-SHA1(token, address and each name with its value,
    /// in the order of names)), as Twilio documents (*Validating Requests*).
    /// Compared in constant time.
    ///
    /// - Parameter url: as it was given to the gateway; never made of what the
    ///   request says of itself.
    public func signed(_ signature: String?, url: String, _ fields: [(name: String, value: String)]) -> Bool {
        guard let signature, let bytes = Base64.standard.decode(signature) else { return false }
        return HMAC<Insecure.SHA1>.isValidAuthenticationCode(bytes, authenticating: Self.text(url, fields), using: key)
    }

    /// As the gateway signs: for the demonstration, whose gateway is itself.
    public func signature(url: String, _ fields: [(name: String, value: String)]) -> String {
        Base64.standard.encode(Array(HMAC<Insecure.SHA1>.authenticationCode(for: Self.text(url, fields), using: key)))
    }

    private static func text(_ url: String, _ fields: [(name: String, value: String)]) -> [UInt8] {
        fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.reduce(into: Array(url.utf8)) { text, field in
            text += Array(field.name.utf8) + Array(field.value.utf8)
        }
    }
}
