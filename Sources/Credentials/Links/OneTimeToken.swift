internal import Bytes
internal import Seals

/// The secret in a link that works once: 256 bits, so that it is found by its
/// hash and cannot be guessed.
///
/// When it ends and that it was used are the keeper's to store beside the
/// hash, and to judge; used means the hash is gone.
public struct OneTimeToken: Redacted, Sendable, Equatable {
    public static let byteCount = 32
    private let bytes: [UInt8]

    /// From a generator fit for secrets.
    public init(using generator: inout some RandomNumberGenerator) {
        bytes = generator.bytes(Self.byteCount)
    }

    /// 43 characters of base64url: what stands in the link.
    public var text: String { Base64.url.encode(bytes) }

    /// `nil` unless it is exactly what `text` writes.
    public init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64.url.decode(text) else { return nil }
        self.bytes = bytes
    }

    /// 32 bytes: kept in place of the token.
    public func hash(for purpose: OneTimePurpose) -> [UInt8] {
        Digest.labelled("creneau/v1 one-time link \(purpose.rawValue)", bytes)
    }

    /// Whether `stored` is its hash, in constant time.
    public func matches(hash stored: [UInt8], for purpose: OneTimePurpose) -> Bool {
        ConstantTime.equal(hash(for: purpose), stored)
    }

    public static func == (left: Self, right: Self) -> Bool { ConstantTime.equal(left.bytes, right.bytes) }
}
