public import Scheduling

/// Names an order: a ULID, 128 bits of which the first 48 are milliseconds
/// since 1970 by the clock of whoever made it, which nothing here believes.
///
/// Text: 26 digits of Crockford's base 32 in capitals, the first of them 0 to
/// 7, so that one order has one spelling (ULID, Canonical String Representation).
public struct OrderID: Hashable, Sendable, Comparable, LosslessStringConvertible {
    private let value: Identifier<OrderText>

    /// A fresh one.
    public init(at instant: Instant, using generator: inout some RandomNumberGenerator) {
        value = Identifier(at: instant, using: &generator)
    }

    /// - Returns: `nil` for another length, another alphabet, and for digits
    ///   that are no capitals.
    public init?(_ text: String) {
        guard !text.utf8.contains(where: { (0x61...0x7A).contains($0) }), let value = Identifier<OrderText>(text) else { return nil }
        self.value = value
    }

    public var description: String { value.description.uppercased() }

    /// The 16 bytes, the most significant first.
    public var bytes: [UInt8] { value.bytes }

    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
