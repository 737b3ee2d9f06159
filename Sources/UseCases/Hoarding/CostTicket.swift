import Bytes
public import Scheduling

/// What somebody is given who has to pay for a hold: what it costs and when it
/// was given, under the deployment's key. Nothing is kept about it here: it
/// says all that is needed to take it back.
///
/// Its text is 56 characters of base64url, and no other text reads as it:
/// 1 byte 1, 1 byte of bits, 8 bytes of seconds, a tag of 32 bytes.
public struct CostTicket: Sendable, Equatable {
    public let bits: Int
    public let issued: Instant
    private let tag: Digest32

    private static let version: UInt8 = 1
    private static let byteCount = 42
    /// What one byte says.
    private static let bitsMax = 255
    /// Long after year 9999; nothing that is added to it overflows.
    private static let secondsMax = 1 << 40
    private static let purpose = "cost of a hold"

    package init(bits: Int, issued: Instant, for claim: CostClaim, _ pepper: Pepper) {
        self.bits = max(0, min(bits, Self.bitsMax))
        self.issued = issued
        let tag = pepper.hash(Self.purpose, Self.head(self.bits, issued), claim.parts.slot, claim.parts.payer)
        self.tag = tag.withUnsafeBytes { Digest32(exactly: $0) }
    }

    /// `nil` for what no ticket could be; whether it is ours `isGood` says.
    public init?(_ text: String) {
        guard text.utf8.count == Self.byteCount / 3 * 4, let bytes = Base64.url.decode(text), bytes.count == Self.byteCount else {
            return nil
        }
        var reader = ByteReader(bytes)
        guard let version = try? reader.byte(), version == Self.version, let bits = try? reader.byte(),
            let seconds = try? reader.integer(), (0...Self.secondsMax).contains(seconds), let tag = try? reader.digest()
        else { return nil }
        (self.bits, issued, self.tag) = (Int(bits), Instant(seconds: Int64(seconds)), tag)
    }

    public var text: String { Base64.url.encode(Self.head(bits, issued) + tag.bytes) }

    /// Until when it is taken.
    public var expires: Instant { issued + HoldPrice.goodForSeconds }

    /// Whether it was given here, for that, and is not over. One HMAC; in a
    /// time that tells nothing.
    package func isGood(for claim: CostClaim, at now: Instant, _ pepper: Pepper) -> Bool {
        guard issued <= now + HoldPrice.clockSlackSeconds, expires > now else { return false }
        return pepper.isHash(tag.bytes, Self.purpose, Self.head(bits, issued), claim.parts.slot, claim.parts.payer)
    }

    private static func head(_ bits: Int, _ issued: Instant) -> [UInt8] {
        var writer = ByteWriter(capacity: 10)
        writer.byte(version)
        writer.byte(UInt8(bits))
        writer.bigEndian(issued.seconds, byteCount: 8)
        return writer.bytes
    }
}
