internal import Bytes

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
    public var text: String { Base32.encode(bytes) }

    /// What a QR code carries to the app (Key URI Format): both names and the
    /// secret, the other parameters being what every app assumes.
    ///
    /// - Parameters:
    ///   - issuer: the service, as the app is to show it.
    ///   - account: the person's address there.
    public func uri(issuer: String, account: String) -> String {
        // A colon in a name would end it, and some apps read `+` as a space.
        let issuer = PercentEncoding.encode(issuer)
        return "otpauth://totp/\(issuer):\(PercentEncoding.encode(account))?secret=\(text)&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(TimeCode.digitCount)&period=\(TimeCode.stepSeconds)"
    }

    public static func == (left: Self, right: Self) -> Bool { ConstantTime.equal(left.bytes, right.bytes) }
}
