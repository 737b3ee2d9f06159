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
        guard let signature, let bytes = Self.base64(signature) else { return false }
        return HMAC<Insecure.SHA1>.isValidAuthenticationCode(bytes, authenticating: Self.text(url, fields), using: key)
    }

    /// As the gateway signs: for the demonstration, whose gateway is itself.
    public func signature(url: String, _ fields: [(name: String, value: String)]) -> String {
        Data(HMAC<Insecure.SHA1>.authenticationCode(for: Self.text(url, fields), using: key)).base64EncodedString()
    }

    private static func text(_ url: String, _ fields: [(name: String, value: String)]) -> [UInt8] {
        fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.reduce(into: Array(url.utf8)) { text, field in
            text += Array(field.name.utf8) + Array(field.value.utf8)
        }
    }

    /// RFC 4648 §4, 20 bytes alone: 27 digits and one `=`.
    private static func base64(_ text: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let digits = Array(text.utf8)
        guard digits.count == 28, digits[27] == 0x3D else { return nil }
        var bits = 0, value = 0
        var bytes: [UInt8] = []
        for digit in digits.dropLast() {
            guard let place = alphabet.firstIndex(of: digit) else { return nil }
            (bits, value) = (bits + 6, value << 6 | place)
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: value >> bits))
            value &= (1 << bits) - 1
        }
        return value == 0 ? bytes : nil
    }
}
