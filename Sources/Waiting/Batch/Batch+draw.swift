public import Scheduling

extension Batch {
    /// Where a slot stands among those that start with it: the smaller, the
    /// earlier.
    ///
    /// SplitMix64's mixing (Steele, Lea and Flood, OOPSLA 2014) of the seed
    /// and of the two halves of the slot's id, one after the other. It
    /// spreads, and is no secret: whoever knows the seed can repeat the draw.
    public static func draw(of slot: SlotID, seed: UInt64) -> UInt64 { mixed(mixed(mixed(seed) ^ slot.high) ^ slot.low) }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var mixed = word &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Earliest first, then as drawn. A slot that comes twice is taken once,
    /// where it is earlier.
    static func inOrder(_ places: [OfferedPlace], seed: UInt64) -> [OfferedPlace] {
        let drawn = places.map { (place: $0, draw: draw(of: $0.slot, seed: seed)) }
            .sorted { ($0.place.start, $0.draw, $0.place.slot) < ($1.place.start, $1.draw, $1.place.slot) }
        var seen: Set<SlotID> = []
        return drawn.map(\.place).filter { seen.insert($0.slot).inserted }
    }
}
