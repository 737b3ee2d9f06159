import Synchronization

/// What one rehearsed order would have met in this process: numbers, and
/// nothing of who asked.
///
/// Under a lock, for it is there for some minutes alone; while nothing is
/// rehearsed there is none.
public final class RehearsalTally: Sendable {
    /// What is counted together.
    public struct Cell: Hashable, Sendable {
        public let audience: Audience
        public let capability: Capability
        public let effect: RehearsedEffect

        public init(_ audience: Audience, _ capability: Capability, _ effect: RehearsedEffect) {
            (self.audience, self.capability, self.effect) = (audience, capability, effect)
        }
    }

    /// What it would put in force beside what is.
    public let levels: LevelSet
    private let counts = Mutex<[Cell: Int64]>([:])

    public init(_ levels: LevelSet) { self.levels = levels }

    /// So far.
    public var all: [Cell: Int64] { counts.withLock { $0 } }

    func count(_ cell: Cell) { counts.withLock { $0[cell, default: 0] += 1 } }
}
