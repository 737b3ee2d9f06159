import Scheduling
import Synchronization

/// The levels of one process: one value that all of it shares, and that
/// changes while it runs. Reading it waits for nobody, whoever writes.
public final class Levels: Sendable {
    private let shown: Atomic<Unmanaged<LevelSet>>
    /// All there were, so that whoever reads one still has it: changes are few,
    /// and each is small.
    private let kept: Mutex<[LevelSet]>

    public init(_ first: LevelSet = LevelSet()) {
        shown = Atomic(.passUnretained(first))
        kept = Mutex([first])
    }

    public var current: LevelSet { shown.load(ordering: .acquiring).takeUnretainedValue() }

    /// Puts others in force, also at the same epoch: an order is in force
    /// before the store has a number for it. For the one who keeps the orders
    /// of this process, and knows that it is so.
    public func put(_ next: LevelSet) {
        kept.withLock { kept in
            kept.append(next)
            shown.store(.passUnretained(next), ordering: .releasing)
        }
    }

    /// Puts others in force; an epoch that is not newer changes nothing.
    ///
    /// - Returns: whether they are in force now.
    @discardableResult
    public func change(to next: LevelSet) -> Bool {
        kept.withLock { kept in
            guard next.epoch > current.epoch else { return false }
            kept.append(next)
            shown.store(.passUnretained(next), ordering: .releasing)
            return true
        }
    }
}
