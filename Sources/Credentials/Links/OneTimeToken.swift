public import Bytes
internal import Seals

/// The secret in a link that works once: 256 bits, so that it is found by its
/// hash and cannot be guessed.
///
/// When it ends and that it was used are the keeper's to store beside the
/// hash, and to judge; used means the hash is gone.
public struct OneTimeToken: Redacted, Sendable, Equatable {
    private let value: Digest32

    /// From a generator fit for secrets.
    public init(using generator: inout some RandomNumberGenerator) {
        value = Digest32(using: &generator)
    }

    /// 43 characters of base64url: what stands in the link.
    public var text: String { Base64.url.encode(value.bytes) }

    /// `nil` unless it is exactly what `text` writes.
    public init?(_ text: String) {
        guard text.utf8.count == 43, let value = Base64.url.decode(text).flatMap(Digest32.init) else { return nil }
        self.value = value
    }

    /// Kept in place of the token.
    public func hash(for purpose: OneTimePurpose) -> Digest32 {
        Digest.labelled("creneau/v1 one-time link \(purpose.rawValue)", value.bytes)
    }

    /// Whether `stored` is its hash, in constant time.
    public func matches(hash stored: Digest32, for purpose: OneTimePurpose) -> Bool {
        hash(for: purpose).isSame(as: stored)
    }

    public static func == (left: Self, right: Self) -> Bool { left.value.isSame(as: right.value) }
}
