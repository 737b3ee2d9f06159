/// The operating system's cryptographically secure generator, as a value to
/// hand to whatever must not draw randomness by itself.
public struct SecureRandom: RandomNumberGenerator, Sendable {
    public init() {}

    public mutating func next() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
