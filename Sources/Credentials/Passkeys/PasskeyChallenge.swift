internal import Bytes

/// What an authenticator signs over once, so that a signature seen earlier
/// proves nothing (Web Authentication §13.4.3).
///
/// Whoever makes one keeps it with the session it was made for, for some
/// minutes, and forgets it with the first answer, right or wrong.
public struct PasskeyChallenge: Hashable, Sendable {
    public static let byteCount = 32
    public let bytes: [UInt8]

    /// `nil` unless 16 to 128 bytes.
    public init?(bytes: [UInt8]) {
        guard (16...128).contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    /// 32 bytes from a generator fit for secrets.
    public init(using generator: inout some RandomNumberGenerator) {
        bytes = generator.bytes(Self.byteCount)
    }

    /// Base64url, as it goes to the browser and comes back.
    public var text: String { Base64.url.encode(bytes) }
}
