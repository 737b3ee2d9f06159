import Synchronization

/// SplitMix64: what it draws can be drawn again from its seed.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    public let seed: UInt64
    private var state: UInt64

    public init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// One seeded sequence for all who draw: no two draws are the same.
public final class SharedGenerator: RandomNumberGenerator, Sendable {
    private let inner: Mutex<SeededGenerator>

    public init(seed: UInt64) { inner = Mutex(SeededGenerator(seed: seed)) }

    public func next() -> UInt64 { inner.withLock { $0.next() } }
}
