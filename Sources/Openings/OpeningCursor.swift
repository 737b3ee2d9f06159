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
        var bytes = [Self.version]
        for shift in stride(from: 32, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: start.seconds >> shift)) }
        for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: chordMetres >> shift)) }
        bytes += slot.bytes
        bytes.append(Self.check(bytes))
        return Self.base64URL(bytes)
    }

    /// `nil` for anything this type does not itself write.
    public init?(_ text: String) {
        guard let bytes = Self.bytes(base64URL: text), bytes[0] == Self.version,
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

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// 27 bytes are nine groups of three: no padding, so one text per value.
    private static func base64URL(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        for group in stride(from: 0, to: bytes.count, by: 3) {
            let word = Int(bytes[group]) << 16 | Int(bytes[group + 1]) << 8 | Int(bytes[group + 2])
            for shift in [18, 12, 6, 0] { digits.append(alphabet[word >> shift & 63]) }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func bytes(base64URL text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count == byteCount / 3 * 4 else { return nil }
        var bytes: [UInt8] = []
        for group in stride(from: 0, to: digits.count, by: 4) {
            var word = 0
            for digit in digits[group..<(group + 4)] {
                guard let value = alphabet.firstIndex(of: digit) else { return nil }
                word = word << 6 | value
            }
            for shift in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return bytes
    }
}
