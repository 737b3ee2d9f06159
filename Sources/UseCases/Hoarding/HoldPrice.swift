/// What a hold costs where it costs something: so many leading zero bits of a
/// hash, or a wait. Every number of it stands here; rules and no state.
///
/// It slows who holds many places, and stops nobody: native code computes 20
/// to 100 times as fast as a telephone's browser. Quotas stand beside it.
public struct HoldPrice: Sendable, Equatable {
    /// At the base: 2^18 hashes on average, about a second of a middle
    /// telephone's browser, which computes 200,000 to 400,000 in one.
    public var bits = 18
    /// However much one network holds. Beyond it stand the quotas, and the
    /// wait is shorter for whoever has no more than a telephone.
    public var bitsMax = 23
    /// Instead of a computation, from when the ticket was given.
    public var waitSeconds: Int64 = 20
    /// Waits of one network at one clinic: so many end at once, then one each
    /// `secondsPerWait`. Tickets that waited side by side are no way round.
    public var waitsAtOnce: Int64 = 4
    public var secondsPerWait: Int64 = 30

    public init() {}

    /// A ticket is good from when it was given on.
    public static let goodForSeconds: Int64 = 600
    /// What a ticket may be short of today's price: a network's price has
    /// risen since, once, and who computes is not asked to begin again.
    package static let slackBits = 1
    /// By how much machines' clocks differ, at most.
    static let clockSlackSeconds: Int64 = 2

    /// - Parameter doublings: of what a network holds, over its share.
    package func bits(doublings: Int) -> Int { min(bits + doublings, max(bits, bitsMax)) }

    /// How many times a network holds twice its share: 0 up to there, 1 from
    /// twice the share on, 2 from four times on.
    package static func doublings(of held: Int, share: Int) -> Int {
        guard share > 0, held >= 2 * share else { return 0 }
        return Int.bitWidth - 1 - (held / share).leadingZeroBitCount
    }
}
