import Scheduling
import UseCases

/// How far an order would reach, as it was known last.
///
/// An order is composed also while the store is away, or slow to say so: one
/// who asks waits until it is counted anew, and all others are answered with
/// what is known.
actor ReachMemory {
    /// How long a count serves.
    private static let seconds: Int64 = 15

    private let reaching: Reaching
    private(set) var known: KnownReach?
    private var isCounting = false

    init(_ reaching: Reaching) { self.reaching = reaching }

    func current(at now: Instant) async -> KnownReach? {
        if isCounting || known.map({ (0..<Self.seconds).contains(now - $0.asOf) }) ?? false { return known }
        isCounting = true
        if let fresh = try? await reaching.reach(.system("officers-page", at: now)) { known = KnownReach(reach: fresh, asOf: now) }
        isCounting = false
        return known
    }
}
