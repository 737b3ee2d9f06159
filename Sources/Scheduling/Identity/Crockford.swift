/// Crockford's base 32: no I, L, O, U, so that what is read aloud is typed
/// back. Used by ids and by the human reference of an appointment.
public enum Crockford {
    public static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The digit of a value under 32.
    @inlinable static func digit(_ value: UInt64) -> UInt8 {
        // Digits, then letters without i, l, o and u.
        let value = UInt8(truncatingIfNeeded: value)
        return value < 10
            ? 0x30 + value : 0x57 + value + (value > 17 ? 1 : 0) + (value > 19 ? 1 : 0) + (value > 21 ? 1 : 0) + (value > 26 ? 1 : 0)
    }

    private static let values: [UInt8?] = {
        var table = [UInt8?](repeating: nil, count: 256)
        for (value, digit) in digits.enumerated() {
            table[Int(digit)] = UInt8(value)
            if digit >= 0x61 { table[Int(digit) - 32] = UInt8(value) }
        }
        return table
    }()

    public static func value(of digit: UInt8) -> UInt8? { values[Int(digit)] }
}
