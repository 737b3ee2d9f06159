/// A replayable source of test input (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Specials and combining marks often, anything else now and then.
    mutating func scalar() -> Unicode.Scalar {
        let specials: [Unicode.Scalar] = ["&", "<", ">", "\"", "'", "\u{301}", "\u{200D}", "\u{FE0F}", "a", "é"]
        if UInt8.random(in: 0..<4, using: &self) > 0 { return specials.randomElement(using: &self) ?? "a" }
        return Unicode.Scalar(UInt32.random(in: 0x20..<0x1_0000, using: &self)) ?? "z"
    }
}
