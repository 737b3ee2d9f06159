internal import Seals

/// The secret that an authenticator app and the service share (RFC 4226 §4:
/// 160 bits).
///
/// Unlike everything else here it is kept as it is, for codes are computed
/// from it: wrapped by a key, in one place. Shown once, when it is set up.
public struct TimeCodeSecret: Redacted, Sendable, Equatable {
    public static let byteCount = 20
    public let bytes: [UInt8]

    /// `nil` unless exactly 20 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// From a generator fit for secrets.
    public init(using generator: inout some RandomNumberGenerator) {
        bytes = generator.bytes(Self.byteCount)
    }

    /// 32 characters of base 32 (RFC 4648 §6), for who types it into an app.
    public var text: String { BaseText.base32.encode(bytes) }

    /// What a QR code carries to the app (Key URI Format): both names and the
    /// secret, the other parameters being what every app assumes.
    ///
    /// - Parameters:
    ///   - issuer: the service, as the app is to show it.
    ///   - account: the person's address there.
    public func uri(issuer: String, account: String) -> String {
        let issuer = Self.percentEncoded(issuer)
        return "otpauth://totp/\(issuer):\(Self.percentEncoded(account))?secret=\(text)&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(TimeCode.digitCount)&period=\(TimeCode.stepSeconds)"
    }

    public static func == (left: Self, right: Self) -> Bool { ConstantTime.equal(left.bytes, right.bytes) }

    /// All but the unreserved characters (RFC 3986 §2.3): a colon in a name
    /// would end it, and some apps read `+` as a space.
    private static func percentEncoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        let encoded = text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: [byte]
            default: [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
