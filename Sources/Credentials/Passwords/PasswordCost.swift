/// How much work one hash is (RFC 9106 §3.1).
public struct PasswordCost: Hashable, Sendable {
    /// What a stored hash may ask for at most: whoever could alter one could
    /// otherwise have the service fill its memory.
    public static let memoryKiBMax = 262_144
    public static let passesMax = 16
    public static let lanesMax = 4

    /// OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. About 40 ms
    /// of one core; a guesser with the hashes pays as much a guess, and memory.
    public static let standard = PasswordCost(unchecked: 19_456, passes: 2, lanes: 1)

    /// KiB.
    public let memoryKiB: Int
    public let passes: Int
    public let lanes: Int

    /// `nil` over a limit above, or under what Argon2 can do (8 KiB a lane).
    public init?(memoryKiB: Int, passes: Int, lanes: Int = 1) {
        guard (1...Self.lanesMax).contains(lanes), (1...Self.passesMax).contains(passes),
            ((8 * lanes)...Self.memoryKiBMax).contains(memoryKiB)
        else { return nil }
        self.init(unchecked: memoryKiB, passes: passes, lanes: lanes)
    }

    private init(unchecked memoryKiB: Int, passes: Int, lanes: Int) {
        self.memoryKiB = memoryKiB
        self.passes = passes
        self.lanes = lanes
    }
}
