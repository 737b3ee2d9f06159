import TestKit

extension SeededGenerator {
    /// Specials and combining marks often, anything else now and then.
    mutating func scalar() -> Unicode.Scalar {
        let specials: [Unicode.Scalar] = ["&", "<", ">", "\"", "'", "\u{301}", "\u{200D}", "\u{FE0F}", "a", "é"]
        if UInt8.random(in: 0..<4, using: &self) > 0 { return specials.randomElement(using: &self) ?? "a" }
        return Unicode.Scalar(UInt32.random(in: 0x20..<0x1_0000, using: &self)) ?? "z"
    }
}
