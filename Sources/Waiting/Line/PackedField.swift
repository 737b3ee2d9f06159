/// A small number among others in one word, with a free bit above it.
///
/// With that bit set on the left side, one subtraction of words compares all
/// their fields: it stays set where left >= right, and nothing is borrowed
/// from the next field.
struct PackedField: Sendable {
    let shift: Int
    let bits: Int

    var max: Int { 1 << bits - 1 }
    var guardBit: UInt64 { 1 << UInt64(shift + bits) }

    /// Numbers outside the field become its bounds: order is kept, but for
    /// numbers that become equal.
    func placed(_ number: Int) -> UInt64 { UInt64(Swift.min(Swift.max(number, 0), max)) << UInt64(shift) }

    /// Turned round, so that "at least" reads "at most".
    func placedReversed(_ number: Int) -> UInt64 { placed(max - Swift.min(Swift.max(number, 0), max)) }
}
