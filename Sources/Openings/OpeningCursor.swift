import Bytes
import Scheduling

/// The place of an opening in the order of a search: start, distance
/// (whole metres of the chord, see `Harvest.Find`), id.
///
/// It names a place, not a position in a list, so a page that is asked for
/// later neither repeats nor skips what stood there all along, however much
/// changed meanwhile. It carries no secret and grants nothing: a made-up one
/// is at worst another place in the same public list.
///
/// Text form: 36 characters of base64url (RFC 4648 §5): a version byte, the
/// start (5 bytes), the distance in metres (4), the id (16) and a check byte.
public struct OpeningCursor: Sendable, Hashable {
    let start: Instant
    let chordMetres: Int32
    let slot: SlotID

    init(start: Instant, chordMetres: Int32, slot: SlotID) {
        self.start = start
        self.chordMetres = chordMetres
        self.slot = slot
    }

    private static let version: UInt8 = 1
    private static let byteCount = 27
}

extension OpeningCursor: CustomStringConvertible, LosslessStringConvertible {
    public var description: String {
        var writer = ByteWriter(capacity: Self.byteCount)
        writer.byte(Self.version)
        writer.bigEndian(start.seconds, byteCount: 5)
        writer.bigEndian(chordMetres, byteCount: 4)
        writer.raw(slot.bytes)
        writer.byte(Self.check(writer.bytes))
        return Base64.url.encode(writer.bytes)
    }

    /// `nil` for anything this type does not itself write.
    public init?(_ text: String) {
        guard let bytes = Base64.url.decode(text), bytes.count == Self.byteCount, bytes[0] == Self.version,
            bytes[Self.byteCount - 1] == Self.check(bytes[..<(Self.byteCount - 1)])
        else { return nil }
        let seconds = bytes[1..<6].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        let metres = bytes[6..<10].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        guard seconds <= Instant.distantFuture.seconds, metres <= Int64(OpeningQuery.radiusMetresMax),
            let slot = SlotID(bytes: bytes[10..<26])
        else { return nil }
        self.init(start: Instant(seconds: seconds), chordMetres: Int32(metres), slot: slot)
    }

    /// Tells a mistyped or cut text from a whole one (CRC-8, polynomial 0x07).
    private static func check(_ bytes: some Sequence<UInt8>) -> UInt8 {
        var remainder: UInt8 = 0
        for byte in bytes {
            remainder ^= byte
            for _ in 0..<8 { remainder = remainder & 0x80 == 0 ? remainder << 1 : remainder << 1 ^ 0x07 }
        }
        return remainder
    }
}
