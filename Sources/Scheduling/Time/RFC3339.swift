/// Timestamps as text (RFC 3339), by integer arithmetic alone: on a page of
/// openings a general formatter would cost more than the search.
public enum RFC3339 {
    /// `2026-11-03T19:05:00Z`.
    public static func format(_ instant: Instant) -> String { text(instant, offsetSeconds: nil) }

    /// `2026-11-03T14:05:00-05:00`.
    ///
    /// The format has no place for seconds in an offset: they are dropped
    /// from the wall time too, so that the instant stays right.
    public static func format(_ instant: Instant, offsetSeconds: Int) -> String { text(instant, offsetSeconds: offsetSeconds) }

    /// The instant, with the offset its zone has then.
    public static func format(_ instant: Instant, in zone: ZoneRules) -> String {
        text(instant, offsetSeconds: zone.offset(at: instant))
    }

    /// The longest that `write` writes.
    public static let lengthWrittenMax = 25

    /// The same bytes as `format`, for whoever writes without a string between.
    ///
    /// - Parameter buffer: of `lengthWrittenMax` bytes.
    /// - Returns: how many were written.
    public static func write(_ instant: Instant, in zone: ZoneRules?, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        write(instant, offsetSeconds: zone?.offset(at: instant), to: buffer)
    }

    private static func text(_ instant: Instant, offsetSeconds: Int?) -> String {
        String(unsafeUninitializedCapacity: lengthWrittenMax) { write(instant, offsetSeconds: offsetSeconds, to: $0) }
    }

    private static func write(_ instant: Instant, offsetSeconds: Int?, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let offset = (offsetSeconds ?? 0) / 60 * 60
        let wall = min(max(instant.seconds, wallMin), wallMax) + Int64(offset)
        let local = LocalDateTime(wallSeconds: min(max(wall, wallMin), wallMax))
        func put(_ value: Int, at position: Int) {
            buffer[position] = 0x30 + UInt8(value / 10)
            buffer[position + 1] = 0x30 + UInt8(value % 10)
        }
        put(local.date.year / 100, at: 0)
        put(local.date.year % 100, at: 2)
        buffer[4] = 0x2D
        put(local.date.month, at: 5)
        buffer[7] = 0x2D
        put(local.date.day, at: 8)
        buffer[10] = 0x54
        put(local.secondOfDay / 3600, at: 11)
        buffer[13] = 0x3A
        put(local.secondOfDay / 60 % 60, at: 14)
        buffer[16] = 0x3A
        put(local.secondOfDay % 60, at: 17)
        guard offsetSeconds != nil else {
            buffer[19] = 0x5A
            return 20
        }
        buffer[19] = offset < 0 ? 0x2D : 0x2B
        put(abs(offset) / 3600, at: 20)
        buffer[22] = 0x3A
        put(abs(offset) / 60 % 60, at: 23)
        return lengthWrittenMax
    }

    /// 0001-01-01T00:00:00 and 9999-12-31T23:59:59: outside, the nearest is written.
    private static let wallMin: Int64 = -62_135_596_800
    private static let wallMax = Instant.distantFuture.seconds

    /// Longest text read: 25 characters and a long fraction.
    public static let lengthMax = 48

    /// Any offset or `Z`; a fraction of a second is dropped. `nil` for what
    /// RFC 3339 §5.6 does not allow, and outside the years 1 to 9999.
    ///
    /// A leap second (`23:59:60Z`) reads as the second that follows it.
    public static func parse(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard (20...lengthMax).contains(bytes.count), bytes[10] | 0x20 == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let date = LocalDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = number(bytes, 11), let minute = number(bytes, 14), let second = number(bytes, 17),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        var position = 19
        if bytes[position] == 0x2E {
            let digits = bytes[20...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            position = digits.endIndex
        }
        guard let offset = offset(bytes[position...]) else { return nil }
        let wall = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        let instant = Instant(seconds: wall - Int64(offset))
        guard second < 60 || instant.seconds % 86_400 == 0, (wallMin...wallMax).contains(instant.seconds) else { return nil }
        return instant
    }

    private static func number(_ bytes: [UInt8], _ position: Int) -> Int? {
        let (tens, units) = (bytes[position], bytes[position + 1])
        guard (0x30...0x39).contains(tens), (0x30...0x39).contains(units) else { return nil }
        return Int(tens - 0x30) * 10 + Int(units - 0x30)
    }

    /// `Z` or `±hh:mm`, in seconds east of UTC.
    private static func offset(_ slice: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(slice)
        if bytes.count == 1, bytes[0] | 0x20 == 0x7A { return 0 }
        guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
            let hours = number(bytes, 1), let minutes = number(bytes, 4), hours < 24, minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return bytes[0] == 0x2D ? -seconds : seconds
    }
}
